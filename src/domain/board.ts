import { alphabetically } from './alphabet.ts';
import { appliesTo } from './applicability.ts';
import { type CalendarDate, dayAfter, isCalendarDate, longDate } from './calendar-date.ts';
import type { ItemId } from './checklist/checklist.ts';
import { type ItemEntry, type State, type Waitee, waitees } from './checklist/entry.ts';
import { handedOn, type PlanItem, type PlanPhase } from './checklist/plan-item.ts';
import { type Count, type Entries, statusOf } from './checklist/progress.ts';
import { type AnswerEntries, answersIn } from './decision/answer.ts';
import { type Settled, settle } from './decision/walk.ts';
import { outcomeWithOwnership, type RuleBook } from './rule-book.ts';
import { plural } from './plural.ts';
import { newInstances, type RequestState } from './request-state.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace, WorkspaceId } from './workspace.ts';

/** What the board needs of the plan: phases in order, items in phase order, and what decides on which apply. */
export interface BoardPlan extends Pick<RuleBook, 'conditions' | 'decisions'> {
  readonly phases: readonly Pick<PlanPhase, 'id' | 'number' | 'title'>[];
  readonly items: readonly Pick<PlanItem, 'id' | 'action' | 'phase' | 'formerly' | 'appliesWhen'>[];
}

/** A client as the board looks for it and puts it in order: its plan is looked through only where that is asked for. */
export interface Client {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly archived: boolean;
  /** When anything of it last changed, in milliseconds since 1970. */
  readonly touched: number;
  readonly summary: () => Summary;
}

/** Where one client stands in the plan. */
export interface Summary {
  /** How far the whole plan is. */
  readonly whole: Count;
  /** How far each phase is, in order. */
  readonly phases: readonly (BoardPlan['phases'][number] & Count)[];
  /** The first phase with something open; absent where nothing is open. */
  readonly reached: BoardPlan['phases'][number] | undefined;
  /** The first open item that waits for nobody, else the first open one; absent where nothing is open. */
  readonly next: { readonly id: ItemId; readonly action: string } | undefined;
  /** Whom open items wait for, and how many do; `undefined` where it was not said. */
  readonly waiting: readonly { readonly on: Waitee | undefined; readonly items: number }[];
  readonly request: RequestState;
  /** Who owns and manages the instance, as the outcome of the decision names it; absent until it is decided. */
  readonly ownership: string | undefined;
  /** The earliest target date of an open item. */
  readonly due: CalendarDate | undefined;
}

/** Where a workspace stands in the plan. */
export function summaryOf(
  { items, answers = {}, requests = {} }: Omit<Snapshot, 'workspace'>,
  plan: BoardPlan,
): Summary {
  const settled = settledBy(plan, answers);
  const { whole, phases, open } = tallied(plan, applying(plan, settled), items);
  const next = open.find(({ entry }) => entry?.state !== 'waiting') ?? open[0];
  return {
    whole,
    phases,
    reached: plan.phases.find((phase) => phase.id === open[0]?.item.phase),
    next: next && { id: next.item.id, action: next.item.action },
    waiting: waitingIn(open),
    request: requests[newInstances]?.state ?? 'not-asked',
    ownership: settled && outcomeWithOwnership(plan.decisions, settled)?.title,
    due: earliest(open.flatMap(({ entry }) => entry?.due ?? [])),
  };
}

/** How far a plan is, and what of it is open. In one pass: a board may have hundreds of clients with a hundred items each. */
function tallied(plan: BoardPlan, items: BoardPlan['items'], said: Entries) {
  const heirs = items.filter(({ formerly }) => formerly);
  const entries = heirs.length > 0 ? handedOn(said, heirs) : said;
  const whole = { done: 0, total: 0 };
  const phases = plan.phases.map((phase) => ({ ...phase, done: 0, total: 0 }));
  const open: Open[] = [];
  let phase = phases[0];
  for (const item of items) {
    const entry = entries[item.id];
    if (phase?.id !== item.phase) phase = phases.find(({ id }) => id === item.phase);
    if (!phase || entry?.state === 'not-applicable') continue;
    whole.total += 1;
    phase.total += 1;
    if (entry?.state === 'done') {
      whole.done += 1;
      phase.done += 1;
    } else open.push({ item, entry });
  }
  return { whole, phases, open };
}

/** An item that is neither done nor out of the question, and what was said of it. */
interface Open {
  readonly item: BoardPlan['items'][number];
  readonly entry: ItemEntry | undefined;
}

/** What some answers have settled; nothing where there are none. */
function settledBy({ decisions }: BoardPlan, entries: AnswerEntries): Settled | undefined {
  const answers = answersIn(entries);
  return Object.keys(answers).length > 0 ? settle(decisions, answers) : undefined;
}

/** The items that stay on the plan after what is settled. */
const applying = ({ items, conditions }: BoardPlan, settled: Settled | undefined) =>
  settled
    ? items.filter(({ appliesWhen = [] }) =>
        appliesTo(appliesWhen, conditions, settled.answers, settled.outcomes),
      )
    : items;

function waitingIn(open: readonly Open[]): Summary['waiting'] {
  const waiting = open.filter(({ entry }) => entry?.state === 'waiting');
  return [...waitees, undefined]
    .map((on) => ({
      on,
      items: waiting.filter(({ entry }) => entry?.waitingFor === on).length,
    }))
    .filter(({ items }) => items > 0);
}

const earliest = (dates: readonly CalendarDate[]): CalendarDate | undefined =>
  dates.reduce<CalendarDate | undefined>((a, b) => (a && a < b ? a : b), undefined);

/** By what the board is put in order. */
export const sortings = ['touched', 'name', 'phase', 'due'] as const;
export type Sorting = (typeof sortings)[number];

/** Clients in order: last touched first, earliest phase first, or earliest date first; where alike, by name. */
export function sortBoard(clients: readonly Client[], by: Sorting): Client[] {
  const placeOf = ({ summary }: Client) => summary().reached?.number ?? Number.POSITIVE_INFINITY;
  // A text that comes after every date.
  const dateOf = ({ summary }: Client) => summary().due ?? '~';
  const compare: Record<Sorting, (a: Client, b: Client) => number> = {
    touched: (a, b) => b.touched - a.touched,
    name: () => 0,
    phase: (a, b) => ordered(placeOf(a), placeOf(b)),
    due: (a, b) => ordered(dateOf(a), dateOf(b)),
  };
  return [...clients].sort((a, b) => compare[by](a, b) || alphabetically(a.name, b.name));
}

const ordered = <Value extends number | string>(a: Value, b: Value): number =>
  a < b ? -1 : Number(a > b);

/** Which clients one wants to see. */
export interface BoardFilter {
  /** A part of the name. */
  readonly name: string;
  /** Only those of whom nothing moved for 14 days. */
  readonly still: boolean;
  /** Archived ones, too. */
  readonly archived: boolean;
}

const fourteenDays = 14 * 24 * 60 * 60 * 1000;

/** The clients that a filter asks for at a time, in the order they were in. */
export function filterBoard<Some extends Pick<Client, 'name' | 'archived' | 'touched'>>(
  clients: readonly Some[],
  { name, still, archived }: BoardFilter,
  now: number,
): Some[] {
  const wanted = plain(name);
  return clients.filter(
    (client) =>
      (archived || !client.archived) &&
      (!still || now - client.touched >= fourteenDays) &&
      (!wanted || plain(client.name).includes(wanted)),
  );
}

/** A name as people search it: without capitals, accents and needless space. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

/** Which clients are on the board, and in which order. */
export type BoardView = BoardFilter & { readonly sort: Sorting };

/**
 * A view of the board from the parameters of an address. Parameters that mean nothing are dropped. A part of a name is
 * never among them: addresses reach the server's log, and clients' names stay in the browser.
 */
export const readView = (parameters: URLSearchParams): BoardView => ({
  name: '',
  sort: sortings.find((sort) => sort === parameters.get('sort')) ?? 'touched',
  still: parameters.get('still') === 'yes',
  archived: parameters.get('archived') === 'yes',
});

/** A view of the board as parameters of an address; other parameters stay. */
export function writeView(view: BoardView, parameters: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(parameters);
  const say = (name: string, value: string | false) =>
    value ? written.set(name, value) : written.delete(name);
  say('sort', view.sort !== 'touched' && view.sort);
  say('still', view.still && 'yes');
  say('archived', view.archived && 'yes');
  return written;
}

/**
 * A new workspace made after another: answers, and who does what, are taken along; how far it is, notes, reasons and dates
 * are not.
 */
export const templateOf = ({ items, answers = {} }: Snapshot, workspace: Workspace): Snapshot => ({
  workspace,
  items: anew(items, ({ assignee }) =>
    assignee ? { state: untouched, at: workspace.at, assignee } : undefined,
  ),
  answers: anew(answers, ({ option }) => ({ option, at: workspace.at })),
});

/** Entries made after others; nothing makes none. */
const anew = <Entry>(
  entries: Readonly<Record<string, Entry | undefined>>,
  made: (entry: Entry) => Entry | undefined,
): Record<string, Entry> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      const entryAnew = entry && made(entry);
      return entryAnew ? [[id, entryAnew]] : [];
    }),
  );

const untouched: State = 'to-do';

/** The phase that a client has reached: "Testing". */
export function reachedInWords({ reached, whole }: Pick<Summary, 'reached' | 'whole'>): string {
  if (reached) return reached.title;
  return whole.total === 0 ? 'Nothing applies' : 'Launched, nothing left to do';
}

/** How far a phase is: "Testing: 2 of 15 done". */
export const phaseInWords = (phase: Summary['phases'][number]): string =>
  `${phase.title}: ${statusOf(phase)}`;

/** A day as one says it: "today", "yesterday", "3 November 2026". */
export function dayInWords(day: CalendarDate, today: CalendarDate): string {
  if (day === today) return 'today';
  if (!isCalendarDate(day)) return 'on an unknown day';
  if (dayAfter(day) === today) return 'yesterday';
  return longDate(day);
}

/** How many clients are shown: "20 clients", "3 of 20 clients". */
export const shownInWords = (shown: number, total: number): string =>
  `${shown === total ? '' : `${shown} of `}${plural(total, 'client')}`;
