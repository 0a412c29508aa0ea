import { type State, states } from '@domain/checklist/entry.ts';
import { readShare, writeShare } from '@domain/share.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntry, anyText } from './arbitraries.ts';

const published = Array.from({ length: 96 }, (_, index) => `item-${index}`);
const aState = fc.constantFrom(...states);
const someStates = fc.dictionary(fc.constantFrom(...published), aState, { noNullPrototype: true });
const identifier = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 30 });
const someAnswers = fc.dictionary(identifier, identifier, { noNullPrototype: true });

const entriesOf = (said: Readonly<Record<string, State>>) =>
  Object.fromEntries(Object.entries(said).map(([id, state]) => [id, { state, at: 1 }]));

const withoutToDo = (said: Readonly<Record<string, State>>) =>
  Object.fromEntries(Object.entries(said).filter(([, state]) => state !== 'to-do'));

test('a plan that was shared is read back: how each item stands, and the answers', () => {
  fc.assert(
    fc.property(someStates, someAnswers, (said, answers) => {
      const text = writeShare(published, entriesOf(said), answers);
      expect(readShare(published, text)).toEqual({
        kind: 'shared',
        states: withoutToDo(said),
        answers,
      });
    }),
  );
});

test('a link says how items stand by their places, two to a character', () => {
  const entries = entriesOf({ 'item-0': 'done', 'item-1': 'waiting', 'item-4': 'not-applicable' });
  expect(writeShare(published, entries)).toBe('1.aAg..bvBd');
  expect(writeShare(published, entries, { 'who-hosts': 'client', 'who-pays': 'codat' })).toBe(
    '1.aAg.who-hosts=client&who-pays=codat.2W6B',
  );
  expect(writeShare(published, {})).toBe('1...QjhI');
});

test('nothing but states and ids is in a link', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 96 }), (entries) => {
      const said = Object.fromEntries(entries.map((entry, index) => [`item-${index}`, entry]));
      const onlyStates = Object.fromEntries(
        Object.entries(said).map(([id, { state }]) => [id, { state, at: 1 }]),
      );
      expect(writeShare(published, said)).toBe(writeShare(published, onlyStates));
    }),
  );
});

test('an answer that is no id is left out of a link', () => {
  const answers = { 'who-hosts': 'jo@example.org', 'Who pays?': 'client', 'who-runs': 'client' };
  expect(writeShare(published, {}, answers)).toBe('1..who-runs=client.rBF7');
});

test('the link of a full plan with many answers stays well under 2,000 characters', () => {
  const entries = entriesOf(Object.fromEntries(published.map((id) => [id, 'not-applicable'])));
  const answers = Object.fromEntries(
    published.slice(0, 12).map((id) => [`a-long-question-${id}`, 'a-long-option']),
  );
  expect(writeShare(published, entries, answers).length).toBeLessThan(700);
  expect(writeShare(published, entries).length).toBeLessThan(60);
});

test('a link stays right when items are added or shown in another order', () => {
  fc.assert(
    fc.property(someStates, fc.array(identifier), (said, added) => {
      const text = writeShare(published, entriesOf(said));
      const reading = readShare([...published, ...added.map((id) => `new-${id}`)], text);
      expect(reading).toMatchObject({ kind: 'shared', states: withoutToDo(said) });
    }),
  );
});

test('items that this release does not know yet are ignored', () => {
  const text = writeShare(published, entriesOf({ 'item-0': 'done', 'item-95': 'done' }));
  expect(readShare(published.slice(0, 50), text)).toMatchObject({ states: { 'item-0': 'done' } });
});

test.each([
  ['as it is', '1.aAg.who-hosts=client.J7nT'],
  ['with its "#"', '#1.aAg.who-hosts=client.J7nT'],
  ['with its "#" encoded', '%231.aAg.who-hosts=client.J7nT'],
  ['with both', '#%231.aAg.who-hosts=client.J7nT'],
  ['percent-encoded', '%231%2EaAg%2Ewho-hosts%3Dclient%2EJ7nT'],
  ['in the middle of space', ' #1.aAg.who-hosts=client.J7nT\n'],
])('a fragment %s is read', (_, text) => {
  expect(readShare(published, text)).toEqual({
    kind: 'shared',
    states: { 'item-0': 'done', 'item-1': 'waiting', 'item-4': 'not-applicable' },
    answers: { 'who-hosts': 'client' },
  });
});

const damaged =
  'This link is damaged: a part of it is missing or was changed on its way. Ask whoever sent it to copy it again.';

test.each([
  ['that is empty', '#', 'This link carries no plan. Ask whoever sent it to copy it again.'],
  [
    'of a later release',
    '#2.abc!',
    'This link was made by a newer release of this site. Reload the page to get that release.',
  ],
  ['of one word', '#item-upload-logo', damaged],
  ['of an unknown form', '0.aAg..ErII', damaged],
  ['with a sign that is no letter', '1.a+g..s5cr', damaged],
  ['with a state that there is not', '1._..B31_', damaged],
  ['with half an answer', '1.aAg.who-hosts.1KFR', damaged],
  ['with an answer that is no id', '1.aAg.who-hosts=<b>.mJfA', damaged],
  ['with a part too many', '1.aAg.a=b.9yur.c', damaged],
  ['without its last characters', '1.aAg.a=b', damaged],
  ['that is encoded wrongly', '1.aAg%2', damaged],
  ['that is too long', `1.${'A'.repeat(9000)}`, damaged],
])('a fragment %s is refused, and its reader told what to do', (_, text, say) => {
  expect(readShare(published, text)).toEqual({ kind: 'refused', say });
});

test('a link that was cut off anywhere is refused, and never read as a plan with less done', () => {
  fc.assert(
    fc.property(someStates, someAnswers, fc.nat(), (said, answers, place) => {
      const link = writeShare(published, entriesOf(said), answers);
      const cut = link.slice(0, place % link.length);
      expect(readShare(published, cut).kind).toBe('refused');
    }),
  );
});

test('an item or a question called "constructor" is one like any other', () => {
  const reading = readShare(['constructor', '__proto__'], '1.YA.constructor=a.OCj4');
  if (reading.kind === 'refused') throw new Error(reading.say);
  expect(Object.entries(reading.states)).toEqual([['constructor', 'done']]);
  expect(Object.entries(reading.answers)).toEqual([['constructor', 'a']]);
  expect(reading.states.valueOf).toBeUndefined();
});

test('any text at all can be read without an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `1.${text}`),
      ),
      (text) => {
        const reading = readShare(published, text);
        if (reading.kind === 'refused') expect(reading.say).toMatch(/\.$/);
        else
          expect(Object.values(reading.states).every((state) => states.includes(state))).toBe(true);
      },
    ),
  );
});
