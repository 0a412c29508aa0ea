import {
  type BoardPlan,
  dayInWords,
  type Client,
  filterBoard,
  phaseInWords,
  reachedInWords,
  readView,
  shownInWords,
  sortBoard,
  sortings,
  type Summary,
  summaryOf,
  templateOf,
  writeView,
} from '@domain/board.ts';
import { type ItemEntry, type State, states } from '@domain/checklist/entry.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownership } from './decision/examples.ts';

const plan: BoardPlan = {
  phases: [
    { id: 'access', number: 2, title: 'Access' },
    { id: 'testing', number: 5, title: 'Testing' },
    { id: 'launch', number: 6, title: 'Launch' },
  ],
  items: [
    { id: 'ask', action: 'Ask', phase: 'access' },
    { id: 'receive', action: 'Receive', phase: 'access', formerly: ['get'] },
    { id: 'try', action: 'Try', phase: 'testing' },
    { id: 'tell', action: 'Tell', phase: 'launch', appliesWhen: ['public'] },
  ],
  conditions: [
    {
      id: 'public',
      applies: 'when customers are told',
      when: [{ decision: 'scope', question: 'who-knows', options: ['everybody'] }],
    },
  ],
  decisions: [
    {
      ...{ id: 'scope', title: '', intro: '', start: 'who-knows', outcomes: [] },
      questions: [
        {
          ...{ id: 'who-knows', text: '', short: '', help: '' },
          options: [
            { id: 'everybody', label: '', next: 'end' },
            { id: 'nobody', label: '', next: 'end' },
          ],
        },
      ],
    },
  ],
};

const being = (state: State, more: Partial<ItemEntry> = {}): ItemEntry => ({
  state,
  at: 1,
  ...more,
});
const summed = (items: Entries, more: Partial<Omit<Snapshot, 'workspace'>> = {}): Summary =>
  summaryOf({ items, ...more }, plan);
const allDone = Object.fromEntries(plan.items.map(({ id }) => [id, being('done')]));

test('a client of whom nothing was said is in the first phase, and begins with the first item', () => {
  expect(summed({})).toMatchObject({
    whole: { done: 0, total: 4 },
    reached: { id: 'access' },
    next: { id: 'ask', action: 'Ask' },
    waiting: [],
    request: 'not-asked',
    due: undefined,
  });
});

test('the phase reached is the first with something open, even if later ones are begun', () => {
  const { reached, phases } = summed({ ask: being('done'), try: being('done') });
  expect(reached?.id).toBe('access');
  expect(phases.map(phaseInWords)).toEqual([
    'Access: 1 of 2 done',
    'Testing: Done',
    'Launch: 1 to do',
  ]);
});

test('a client with everything done is launched, and has nothing next', () => {
  const done = summed(allDone);
  expect(reachedInWords(done)).toBe('Launched, nothing left to do');
  expect(done.next).toBeUndefined();
});

test('a client to whom nothing applies is not said to be launched', () => {
  const nothing = summed(
    Object.fromEntries(plan.items.map(({ id }) => [id, being('not-applicable')])),
  );
  expect(reachedInWords(nothing)).toBe('Nothing applies');
  expect(nothing.whole).toEqual({ done: 0, total: 0 });
});

test('what does not apply is neither counted nor next', () => {
  const { whole, next } = summed({ ask: being('not-applicable') });
  expect(whole).toEqual({ done: 0, total: 3 });
  expect(next?.id).toBe('receive');
});

test('a phase in which nothing applies is passed over', () => {
  const passed = { ask: being('not-applicable'), receive: being('not-applicable') };
  expect(summed(passed).reached?.id).toBe('testing');
});

test('what answers rule out is neither counted nor next', () => {
  const answers = { 'who-knows': { option: 'nobody', at: 70 } };
  const quiet = summed(allDone, { answers });
  expect(quiet.whole).toEqual({ done: 3, total: 3 });
  expect(summed({}, { answers: {} }).whole.total).toBe(4);
});

test('what waits is next only where everything waits', () => {
  const asked = { ask: being('waiting') };
  expect(summed(asked).next?.id).toBe('receive');
  expect(summed({ ...allDone, ...asked }).next?.id).toBe('ask');
});

test('it is counted whom items wait for, and for how many nobody said so', () => {
  const { waiting } = summed({
    ask: being('waiting', { waitingFor: 'client' }),
    receive: being('waiting', { waitingFor: 'codat' }),
    try: being('waiting', { waitingFor: 'client' }),
    tell: being('waiting'),
  });
  expect(waiting).toEqual([
    { on: 'codat', items: 1 },
    { on: 'client', items: 2 },
    { on: undefined, items: 1 },
  ]);
});

test('an item takes over what was said of the retired item before it', () => {
  expect(summed({ ask: being('done'), get: being('done') }).reached?.id).toBe('testing');
});

test('an item that left the plan is not counted', () => {
  expect(summed({ removed: being('done') }).whole).toEqual({ done: 0, total: 4 });
});

test('the next date is the earliest of what is open', () => {
  const { due } = summed({
    ask: being('done', { due: '2026-01-01' }),
    receive: being('to-do', { due: '2026-03-01' }),
    try: being('waiting', { due: '2026-02-01' }),
  });
  expect(due).toBe('2026-02-01');
});

test('no summary counts more done than there is, or something next where nothing is open', () => {
  const entry = fc.constantFrom(...states.map((state) => being(state)), undefined);
  const said = fc.dictionary(
    fc.constantFrom('ask', 'receive', 'try', 'tell', 'get', 'gone'),
    entry,
  );
  fc.assert(
    fc.property(said, (items) => {
      const { whole, phases, next, reached } = summed(items);
      expect(phases.reduce((sum, { done }) => sum + done, 0)).toBe(whole.done);
      expect(whole.done).toBeLessThanOrEqual(whole.total);
      expect(next === undefined).toBe(whole.done === whole.total);
      expect(reached === undefined).toBe(next === undefined);
    }),
  );
});

const client = (
  name: string,
  more: Partial<Client> = {},
  about: Partial<Summary> = {},
): Client => ({
  ...{ id: name, name, archived: false, touched: 0 },
  summary: () => ({ ...summed({}), ...about }),
  ...more,
});
const namesOf = (clients: readonly Client[]) => clients.map(({ name }) => name);
const [access, testing] = plan.phases;

test.each([
  ['touched', ['Client 2', 'Émile', 'Client 10', 'Zoë']],
  ['name', ['Client 2', 'Client 10', 'Émile', 'Zoë']],
  ['phase', ['Émile', 'Client 2', 'Zoë', 'Client 10']],
  ['due', ['Client 10', 'Zoë', 'Client 2', 'Émile']],
] as const)('sorted by %s, clients come in the order %j', (by, order) => {
  const clients = [
    client('Zoë', { touched: 1 }, { reached: testing, due: '2026-02-01' }),
    client('Client 10', { touched: 2 }, { reached: undefined, due: '2026-01-01' }),
    client('Émile', { touched: 3 }, { reached: access, due: undefined }),
    client('Client 2', { touched: 4 }, { reached: testing, due: undefined }),
  ];
  expect(namesOf(sortBoard(clients, by))).toEqual(order);
  expect(namesOf(sortBoard([...clients].reverse(), by))).toEqual(order);
});

const day = 24 * 60 * 60 * 1000;
const all = { name: '', still: false, archived: false };

test('without a filter all clients are shown but the archived', () => {
  const clients = [client('Acme'), client('Bravo', { archived: true })];
  expect(namesOf(filterBoard(clients, all, 0))).toEqual(['Acme']);
  expect(namesOf(filterBoard(clients, { ...all, archived: true }, 0))).toEqual(['Acme', 'Bravo']);
});

test.each(['ACME', ' acme ', 'e l', 'ácme'])('"%s" finds "Acme Ltd"', (name) => {
  const clients = [client('Acme Ltd'), client('Bravo')];
  expect(namesOf(filterBoard(clients, { ...all, name }, 0))).toEqual(['Acme Ltd']);
});

test('nothing has moved for 14 days from the moment they are over', () => {
  const clients = [client('Acme', { touched: 100 })];
  const still = { ...all, still: true };
  expect(filterBoard(clients, still, 100 + 14 * day - 1)).toEqual([]);
  expect(filterBoard(clients, still, 100 + 14 * day)).toEqual(clients);
});

test('a view is found again in its address, all but the name that was looked for', () => {
  const view = fc.record({
    name: fc.string(),
    sort: fc.constantFrom(...sortings),
    still: fc.boolean(),
    archived: fc.boolean(),
  });
  fc.assert(
    fc.property(view, (chosen) => {
      const written = writeView(chosen, new URLSearchParams('client=acme'));
      expect(readView(written)).toEqual({ ...chosen, name: '' });
      expect(written.get('client')).toBe('acme');
    }),
  );
});

test('the usual view leaves no trace in the address', () => {
  const usual = readView(new URLSearchParams('sort=luck&still=maybe'));
  expect(usual).toEqual({ ...all, sort: 'touched' });
  expect(writeView(usual, new URLSearchParams('sort=name&still=yes')).toString()).toBe('');
});

const acme = { id: 'acme', name: 'Acme', created: 10, at: 20, archived: false };

test('a template takes along answers and who does what, and nothing of how far it is', () => {
  const original: Snapshot = {
    workspace: acme,
    items: {
      ask: being('done', { assignee: 'Anna', note: 'Call first', due: '2026-01-01' }),
      receive: being('not-applicable', { assignee: 'Ben', reason: 'Only UAT' }),
      try: being('done'),
      get: being('waiting', { assignee: 'Cleo', waitingFor: 'codat' }),
    },
    answers: { 'who-knows': { option: 'nobody', at: 4 } },
    requests: {
      'new-instances': { state: 'asked', at: 5 },
      'add-admin': { state: 'asked', at: 5 },
    },
    drafts: { 'add-admin': { values: { company: 'Acme' }, at: 5 } },
  };
  const workspace = { ...acme, id: 'copy', name: 'Acme 2', at: 50 };
  expect(templateOf(original, workspace)).toEqual({
    workspace,
    items: {
      ask: { state: 'to-do', at: 50, assignee: 'Anna' },
      receive: { state: 'to-do', at: 50, assignee: 'Ben' },
      get: { state: 'to-do', at: 50, assignee: 'Cleo' },
    },
    answers: { 'who-knows': { option: 'nobody', at: 50 } },
  });
});

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-24', '24 November 2026'],
  ['2025-02-03', '3 February 2025'],
  ['NaN-NaN-NaN', 'on an unknown day'],
])('on 23 November 2026, %s is "%s"', (date, words) => {
  expect(dayInWords(date, '2026-11-23')).toBe(words);
});

test('1 March 2024 comes after 29 February', () => {
  expect(dayInWords('2024-02-29', '2024-03-01')).toBe('yesterday');
});

test.each([
  [20, 20, '20 clients'],
  [3, 20, '3 of 20 clients'],
  [0, 1, '0 of 1 client'],
  [1, 1, '1 client'],
])('with %i of %i clients shown, the board says "%s"', (shown, total, words) => {
  expect(shownInWords(shown, total)).toBe(words);
});

test('a client that has decided says who owns and manages, and one that has not says nothing', () => {
  const answers = { 'whose-instance': { option: 'own', at: 1 } };
  const withDecision: BoardPlan = { ...plan, decisions: [ownership] };
  const of = (given: Snapshot['answers']) =>
    summaryOf({ items: {}, answers: given }, withDecision).ownership;
  expect(of(answers)).toBe('Your own organisation');
  expect(of(undefined)).toBeUndefined();
  expect(of({ 'whose-instance': { option: 'client', at: 1 } })).toBeUndefined();
});
