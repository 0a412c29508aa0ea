import type { ItemId } from '../checklist/checklist.ts';
import type { State } from '../checklist/entry.ts';
import type { Entries } from '../checklist/progress.ts';
import type { RequestEntry, RequestState } from '../request-state.ts';
import type { RequestForm } from './request.ts';
import { fillTemplate } from './template.ts';

/** How far a request is once it was sent, in order (S79 to S81). */
export const stages = ['asked', 'confirmed', 'invited', 'handed-over'] as const;
export type Stage = (typeof stages)[number];

/** How far a request is; nothing where it was not sent. That an invitation came is said by the item about it. */
export function stageOf(request: RequestEntry | undefined, entries: Entries): Stage | undefined {
  if (!request || request.state === 'not-asked') return undefined;
  const isInvited = rank(entries[accept]?.state) > 0;
  return request.state === 'confirmed' && isInvited ? 'invited' : request.state;
}

/** What is kept of a stage as the state of the request. */
export const stateAt = (stage: Stage): RequestState => (stage === 'invited' ? 'confirmed' : stage);

/** How far a request is, in a sentence; the day is written as readers read it. */
export function sinceInWords(
  { unsent, stages: told }: StageWords,
  standing: { readonly stage: Stage; readonly day: string } | undefined,
): string {
  const words = told.find(({ id }) => id === standing?.stage);
  return standing && words ? fillTemplate(words.since, () => standing.day) : unsent;
}

/** A state of a request, as readers choose it. */
export const nameOfState = ({ unsent, stages: told }: StageWords, state: RequestState): string =>
  told.find(({ id }) => id === state)?.name ?? unsent;

/** The words of a request's stages. */
export type StageWords = Pick<RequestForm, 'unsent' | 'stages'>;

/** The items that go along when a request moves from one stage to another, and how they stand then. */
export function itemsMoved(
  from: Stage,
  to: Stage,
  entries: Entries,
): readonly (readonly [ItemId, State])[] {
  const isForward = stages.indexOf(to) > stages.indexOf(from);
  const isAt = (stage: Stage) => stages.indexOf(to) >= stages.indexOf(stage);
  const invitation: State = isAt('handed-over')
    ? 'done'
    : isAt('invited')
      ? 'in-progress'
      : 'to-do';
  const wanted: readonly (readonly [ItemId, State])[] = [
    [create, isAt('invited') ? 'done' : 'to-do'],
    [accept, invitation],
  ];
  return wanted.filter(([item, state]) => {
    const stands = entries[item]?.state;
    if (stands === 'not-applicable') return false;
    return isForward ? rank(state) > rank(stands) : rank(state) < rank(stands);
  });
}

// The two items of src/content/checklists/instances.yaml that the stages speak of.
const create = 'create-and-check-instances';
const accept = 'accept-admin-invitation';

const rank = (state: State | undefined): number =>
  state === 'done' ? 2 : state === 'in-progress' ? 1 : 0;
