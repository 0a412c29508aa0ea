import { z } from 'astro/zod';
import { identifier } from '../identifier.ts';
import type { Link } from '../link.ts';
import { newInstances } from '../request-state.ts';
import { stages } from './stage.ts';
import { fieldsNamedIn } from './template.ts';

const common = {
  /** Names the field in templates and links. Never changes once published: drafts are kept under it. */
  id: identifier,
  label: z.string(),
  hint: z.string().optional(),
  /** Absent where the field may be left empty. */
  required: z
    .strictObject({
      /** What to say where it was left empty: "Enter the company name". */
      say: z.string(),
      /** What stands for it in the message until then: "[company name]". */
      blank: z.string(),
    })
    .optional(),
};

const autocomplete = z.enum(['name', 'organization']).optional();

const lineField = z.strictObject({ ...common, kind: z.literal('line'), autocomplete });
const textField = z.strictObject({ ...common, kind: z.literal('text') });
const dateField = z.strictObject({ ...common, kind: z.literal('date') });
const addressesField = z.strictObject({ ...common, kind: z.literal('addresses') });
const choicesField = z.strictObject({
  ...common,
  kind: z.literal('choices'),
  options: z
    .array(z.strictObject({ id: identifier, label: z.string(), hint: z.string().optional() }))
    .min(1),
});

/** A request that readers fill in and send as an e-mail. Its id is its file's name. */
export const requestSchema = z.strictObject({
  title: z.string(),
  /** Key of the link that holds the one address to write to. */
  recipient: identifier,
  /** Templates: "{company}" stands for what the field "company" holds. */
  subject: z.string(),
  body: z.string(),
  /** The same for several clients at once; absent where nobody would ask so. */
  several: z
    .strictObject({
      /** May name {count}, the number of clients. */
      subject: z.string(),
      /** Where one message would be too long: may name {part} and {parts} as well. */
      partSubject: z.string(),
      /** Has a line "{clients}", where each of them is put. */
      body: z.string(),
      each: z.string(),
    })
    .optional(),
  fields: z
    .array(
      z.discriminatedUnion('kind', [lineField, textField, dateField, addressesField, choicesField]),
    )
    .min(1),
  /** What happens once it was sent, in order. */
  next: z.array(z.string()).min(1),
  /** What is not laid down about it. */
  open: z.string().optional(),
  /** What is said of it until it was sent. */
  unsent: z.string(),
  /** How far it can be once it was sent, in order; the last of all stages may be left out. */
  stages: z
    .array(
      z.strictObject({
        id: z.enum(stages),
        name: z.string(),
        /** What is true then. */
        means: z.string(),
        /** The state in a sentence; "{date}" stands for the day on which a reader said so. */
        since: z.string(),
      }),
    )
    .min(1),
  /** Checklist items that are done once it was sent. */
  ticks: z.array(identifier).min(1).optional(),
});

export type RequestForm = z.infer<typeof requestSchema> & { id: string };
/** What of a request it takes to write one: what comes after it, and what is said for several at once, the page says. */
export type WritableRequest = Omit<RequestForm, 'several' | 'next' | 'open'>;
export type Field = RequestForm['fields'][number];
export type FieldId = string;
export type ChoicesField = z.infer<typeof choicesField>;

/**
 * What a reader has entered, as text, by field. Addresses stand as they were typed; choices are the ids of the chosen options
 * with commas between, like "uat,production"; a date is like "2026-12-01".
 */
export type Values = Readonly<Record<FieldId, string | undefined>>;

/** What of the other content a request may name. */
export interface Around {
  readonly links: readonly Pick<Link, 'id' | 'href'>[];
  /** Ids of all checklist items. */
  readonly items: readonly string[];
}

/** What does not fit in some requests: a sentence for each mistake, or none. */
export const problemsOfRequests = (requests: readonly RequestForm[], around: Around): string[] =>
  requests.flatMap((request) => [
    ...problemsOfNames(request, around),
    ...problemsOfFields(request),
    ...problemsOfTemplates(request),
    ...problemsOfStages(request),
  ]);

const fileOf = ({ id }: RequestForm): string => `src/content/requests/${id}.yaml`;

function problemsOfNames(request: RequestForm, { links, items }: Around): string[] {
  const { recipient, ticks = [] } = request;
  const isMail = links.some(({ id, href }) => id === recipient && href.startsWith('mailto:'));
  const lost = ticks.filter((id) => !items.includes(id));
  return [
    ...(isMail
      ? []
      : [
          `${fileOf(request)} writes to "${recipient}", but src/content/links.yaml has no e-mail address ` +
            'with that id. Add it there, or correct the name.',
        ]),
    ...lost.map(
      (id) =>
        `${fileOf(request)} ticks the item "${id}", but no checklist has it. Add it to ` +
        'src/content/checklists, or correct the name.',
    ),
  ];
}

const reserved = ['clients', 'count', 'part', 'parts'];

function problemsOfFields(request: RequestForm): string[] {
  const ids = request.fields.map(({ id }) => id);
  const { body, several } = request;
  const bodies = { body, ...(several && { several: several.body + several.each }) };
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map(
        (id) => `${fileOf(request)} has two fields with the id "${id}". Give one of them another.`,
      ),
    ...ids
      .filter((id) => reserved.includes(id))
      .map(
        (id) =>
          `${fileOf(request)} has a field "${id}", but {${id}} means something else in templates. Rename it.`,
      ),
    ...Object.entries(bodies).flatMap(([where, template]) =>
      ids
        .filter((id) => !fieldsNamedIn(template).includes(id))
        .map(
          (id) =>
            `The ${where} of ${fileOf(request)} leaves out the field "${id}", so that what readers enter ` +
            `there would be lost. Add a line with {${id}}.`,
        ),
    ),
  ];
}

function problemsOfTemplates(request: RequestForm): string[] {
  const { subject, body, several, fields } = request;
  const ids = fields.map(({ id }) => id);
  const isRequired = (id: string) => fields.some((field) => field.id === id && field.required);
  const templates: (readonly [string, string, readonly string[]])[] = [
    ['subject', subject, ids.filter(isRequired)],
    ['body', body, ids],
  ];
  if (several) {
    templates.push(
      ['several.subject', several.subject, ['count']],
      ['several.partSubject', several.partSubject, ['count', 'part', 'parts']],
      ['several.body', several.body, [...ids, 'clients']],
      ['several.each', several.each, ids],
    );
  }
  return templates.flatMap(([where, template, known]) => {
    const lines = template.split('\n');
    const isLabelled = (line: string) =>
      /^[^{}]*\S:\s*\{/.test(line) || line.trim() === '{clients}';
    return [
      ...fieldsNamedIn(template)
        .filter((id) => !known.includes(id))
        .map(
          (id) =>
            `The ${where} of ${fileOf(request)} names {${id}}. It may name ` +
            `${known.map((name) => `{${name}}`).join(', ')}.`,
        ),
      ...lines
        .filter((line) => !where.endsWith('ubject') && fieldsNamedIn(line).length > 0)
        .filter((line) => !isLabelled(line))
        .map(
          (line) =>
            `The line "${line.trim()}" in the ${where} of ${fileOf(request)} has no label before its ` +
            'field. Write it like "Company Name: {company}", because some mail programs drop line breaks.',
        ),
      ...(where === 'several.body' && !lines.some((line) => line.trim() === '{clients}')
        ? [`The several.body of ${fileOf(request)} has no line "{clients}". Add one.`]
        : []),
    ];
  });
}

function problemsOfStages(request: RequestForm): string[] {
  const ids = request.stages.map(({ id }) => id);
  // The board and the pack say of the request for instances how far it is, whatever the stage.
  const wanted = request.id === newInstances ? stages : stages.slice(0, ids.length);
  return [
    ...(wanted.join() === ids.join()
      ? []
      : [
          `The stages of ${fileOf(request)} are ${ids.join(', ')}. Give ${wanted.join(', ')}, in this order.`,
        ]),
    ...request.stages
      .filter(({ since }) => fieldsNamedIn(since).join() !== 'date')
      .map(
        ({ id, since }) =>
          `The stage "${id}" of ${fileOf(request)} says "${since}". Say with {date}, and no other name in ` +
          'braces, when that was.',
      ),
  ];
}
