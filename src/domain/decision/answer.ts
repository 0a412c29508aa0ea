import { isTime, type Reading, read, write } from '../reading.ts';
import type { OptionId, QuestionId } from './decision.ts';

/** The option a reader chose for a question, and when (milliseconds since 1970). */
export interface AnswerEntry {
  readonly option: OptionId;
  readonly at: number;
}

/** What a reader has answered, by question. */
export type AnswerEntries = Readonly<Record<QuestionId, AnswerEntry | undefined>>;

/** An answer as text, for the storage. */
export const writeAnswer = ({ option, at }: AnswerEntry): string => write({ option, at });

/** Whatever stands in the storage under a question's key. */
export const readAnswer = (saved: string | null): Reading<AnswerEntry> => read(saved, answerOf);

/** The answer that some fields describe, or nothing where they make no sense. */
export function answerOf({
  option,
  at,
}: Readonly<Record<string, unknown>>): AnswerEntry | undefined {
  const isOption = typeof option === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(option);
  return isOption && isTime(at) ? { option, at } : undefined;
}

/** The newer of two answers; of two equally new, the same one whichever comes first. */
export function newerAnswer(a: AnswerEntry, b: AnswerEntry): AnswerEntry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.option >= b.option ? a : b;
}

/** The answers in what was kept, for a walk. */
export const answersIn = (entries: AnswerEntries): Readonly<Record<QuestionId, OptionId>> =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(entries).flatMap(([id, entry]) => (entry ? [[id, entry.option]] : [])),
    ),
  );
