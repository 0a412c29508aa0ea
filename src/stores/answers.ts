import { now } from '@browser/clock.ts';
import { keeper } from '@browser/storage.ts';
import { type AnswerEntry, readAnswer, writeAnswer } from '@domain/decision/answer.ts';
import type { OptionId, QuestionId } from '@domain/decision/decision.ts';
import { keyOf, readKey, startOfKeys } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { map, onMount } from 'nanostores';
import { forget, keep, readKept, report } from './keeping.ts';
import { $active, ensureActive } from './workspaces.ts';

/** What has been answered in the active workspace, by question. The same in all tabs that work in it. */
export const $answers = map<Record<QuestionId, AnswerEntry | undefined>>({});

onMount($answers, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  const load = () => {
    reloadAnswers();
    report();
  };
  const unlisten = $active.subscribe(load);
  const unwatch = keeper.watch((key) => {
    const named = key === null ? undefined : readKey(key);
    if (key === null || (named?.kind === 'answer' && named.workspace === $active.get())) load();
  });
  return () => {
    unlisten();
    unwatch();
  };
});

/** Keeps answers in the active workspace, in place of those there are to the same questions. */
export function putAnswers(answers: Readonly<Record<QuestionId, OptionId>>): void {
  const workspace = ensureActive();
  const at = now();
  for (const [id, option] of Object.entries(answers)) {
    if ($answers.get()[id]?.option === option) continue;
    const entry = { option, at };
    $answers.setKey(id, entry);
    keep(keyOf({ workspace, kind: 'answer', id }), writeAnswer(entry));
  }
}

/** Forgets the answers to some questions in the active workspace. */
export function forgetAnswers(questions: readonly QuestionId[]): void {
  const workspace = $active.get();
  for (const id of questions) {
    if ($answers.get()[id] === undefined) continue;
    $answers.setKey(id, undefined);
    forget(keyOf({ workspace, kind: 'answer', id }));
  }
}

/** Reads the answers of the active workspace anew, after whole workspaces were put back or removed. */
export const reloadAnswers = (): void => $answers.set(answersOf($active.get()));

/** What has been answered in any workspace, by question. */
export function answersOf(workspace: WorkspaceId): Record<QuestionId, AnswerEntry> {
  const answers: Record<QuestionId, AnswerEntry> = {};
  for (const key of keeper.keys(startOfKeys(workspace, 'answer'))) {
    const named = readKey(key);
    if (!named) continue;
    const entry = valueIn(readKept(key, readAnswer));
    if (entry) answers[named.id] = entry;
  }
  return answers;
}
