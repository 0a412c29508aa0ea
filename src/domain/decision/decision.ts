import { z } from 'astro/zod';
import { identifier, internalPath } from '../identifier.ts';

/** What a statement rests on: the onboarding document, Codat's documentation, or our own advice. */
export const rests = z.enum(['seed', 'docs', 'advice']);

const holder = z.enum(['client', 'distributor']);

const statement = z.strictObject({
  text: z.string(),
  /** Absent where a statement is about this site. */
  rests: rests.optional(),
  /** The matter of the comparison that it carries (a row's id), so that no outcome leaves one out unnoticed. */
  about: identifier.optional(),
});

const restingStatement = statement.required({ rests: true });

/** One answer that a question offers. An option with the id `not-sure` settles nothing that depends on the question. */
const optionSchema = z.strictObject({
  id: identifier,
  label: z.string(),
  /** The label in the diagram, where the whole one is too long for it. */
  short: z.string().optional(),
  help: z.string().optional(),
  /** What we suggest to whoever cannot tell, said beside the option. */
  advice: z.string().optional(),
  /** The question, repeat or outcome that it leads to. Left out, the proof of the decision says so. */
  next: identifier.optional(),
});

const questionSchema = z.strictObject({
  /** Never changes once published: answers are kept under it, and it stands in addresses. Unique over all decisions. */
  id: identifier,
  /** The question as a heading. */
  text: z.string(),
  /** The question in the diagram, in a few words. */
  short: z.string(),
  help: z.string(),
  /** The page that helps to answer. */
  page: internalPath.optional(),
  /** What is settled once one is here, as a sentence; only where it has to be said. */
  given: z.string().optional(),
  options: z.array(optionSchema),
});

/** A question asked in another place, where its answers lead elsewhere. What is answered in one place is answered in all. */
const repeatSchema = z.strictObject({
  id: identifier,
  /** The question that it repeats. */
  question: identifier,
  given: z.string().optional(),
  options: z.array(z.strictObject({ id: identifier, next: identifier.optional() })),
});

/** Who holds what from now on. */
const ownershipSchema = z.strictObject({
  configuration: holder,
  management: holder,
  /** Whether a distributor takes part at all. */
  distributor: z.boolean(),
});

const outcomeSchema = z.strictObject({
  id: identifier,
  title: z.string(),
  /** What was decided, in one sentence. */
  decided: z.string(),
  means: z.array(statement).min(1),
  ownership: ownershipSchema.optional(),
  /** Whose e-mail to give as Admin. */
  admin: z
    .strictObject({
      /** The party whose address comes first. */
      party: holder,
      text: z.string(),
      why: z.string(),
      rests,
    })
    .optional(),
  /** Only for a combination that has no rule: what is left open, and what to write to Solutions as the ownership. */
  mixed: z.strictObject({ open: z.string(), write: z.string() }).optional(),
  /** Who does what from now on. */
  responsibilities: z
    .array(
      z.strictObject({
        matter: z.string(),
        party: z.enum(['client', 'distributor', 'codat', 'both']),
        text: z.string(),
        rests,
      }),
    )
    .min(1)
    .optional(),
  /** What to agree with the other party before going on. */
  agree: z.array(restingStatement).min(1).optional(),
  next: z.array(z.strictObject({ text: z.string(), page: internalPath })).min(1),
  /** What speaks for and against it. */
  pros: z.array(restingStatement).min(1).optional(),
  cons: z.array(restingStatement).min(1).optional(),
  /** What changes if one decides otherwise. */
  otherwise: z
    .array(
      restingStatement.extend({
        /** The outcome one would reach instead. */
        outcome: identifier.optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** Questions that lead to outcomes. Its id is its file's name. */
export const decisionSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  /** What of the whole decision is our advice, to be said once. */
  advice: z.string().optional(),
  /** The question that is asked first. */
  start: identifier,
  questions: z.array(questionSchema).min(1),
  repeats: z.array(repeatSchema).min(1).optional(),
  outcomes: z.array(outcomeSchema).min(1),
});

export type Decision = z.infer<typeof decisionSchema> & { id: DecisionId };
export type Question = z.infer<typeof questionSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Ownership = z.infer<typeof ownershipSchema>;
export type Rests = z.infer<typeof rests>;
export type DecisionId = string;
export type QuestionId = string;
export type OptionId = string;
export type OutcomeId = string;
