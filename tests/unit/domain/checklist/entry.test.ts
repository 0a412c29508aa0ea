import {
  changed,
  entryOf,
  type ItemEntry,
  longest,
  newer,
  readEntry,
  states,
  waitees,
  writeEntry,
} from '@domain/checklist/entry.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const text = fc.constantFrom('', ' ', 'Ask Anna', 'Zoë ', '"quoted"\n');
const change = fc.record(
  {
    state: fc.constantFrom(...states),
    waitingFor: fc.constantFrom(...waitees),
    reason: text,
    note: text,
    assignee: text,
    due: fc.constantFrom('2026-11-23', '2026-02-30', 'soon', ''),
  },
  { requiredKeys: [] },
);
const at = fc.nat();
const entry = fc
  .array(fc.tuple(change, at), { minLength: 1 })
  .map((changes) =>
    changes.reduce<ItemEntry | undefined>(
      (said, [what, when]) => changed(said, what, when),
      undefined,
    ),
  )
  .filter((said) => said !== undefined);
const odd = fc.dictionary(
  fc.constantFrom('v', 'state', 'at', 'waitingFor', 'reason', 'note', 'due', 'colour'),
  fc.constantFrom(1, 2, '1', null, true, 'done', 'waiting', 'codat', '2026-11-23', {}, []),
);

test('whatever was written about an item is read back', () => {
  fc.assert(
    fc.property(entry, (said) => {
      expect(readEntry(writeEntry(said))).toEqual({ kind: 'value', value: said });
    }),
  );
});

test('any text at all can be read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (saved) => {
      expect(() => readEntry(saved)).not.toThrow();
    }),
  );
});

test('an entry that is read out of anything at all can be written and read again', () => {
  fc.assert(
    fc.property(odd, (fields) => {
      const said = entryOf(fields);
      if (said) expect(readEntry(writeEntry(said))).toEqual({ kind: 'value', value: said });
    }),
  );
});

test('nothing saved is not damage', () => {
  expect(readEntry(null)).toEqual({ kind: 'none' });
});

test('what a later release wrote is known as such', () => {
  expect(readEntry('{"v":2,"state":"done","at":1}')).toEqual({ kind: 'later' });
});

test.each([
  ['without a version', '{"state":"done","at":1}'],
  ['of an unknown version', '{"v":"1","state":"done","at":1}'],
  ['with an unknown state', '{"v":1,"state":"skipped","at":1}'],
  ['without a time', '{"v":1,"state":"done"}'],
  ['with a time beyond all times', '{"v":1,"state":"done","at":1e999}'],
  ['that was cut off', '{"v":1,"state":"done","a'],
  ['that is a list', '[1]'],
  ['that is null', 'null'],
  ['of one word', 'done'],
  ['that is empty', ''],
])('a saved text %s is damaged', (_, saved) => {
  expect(readEntry(saved)).toEqual({ kind: 'damaged' });
});

test('a field that makes no sense is left out, and the rest is read', () => {
  const fields = { state: 'waiting', at: 1, waitingFor: 'godot', note: 7, due: '2026-02-30', x: 1 };
  expect(entryOf(fields)).toEqual({ state: 'waiting', at: 1 });
});

test('an item that nobody touched is to do', () => {
  expect(changed(undefined, { note: 'Ask Anna' }, 5)).toEqual({
    state: 'to-do',
    at: 5,
    note: 'Ask Anna',
  });
});

test('a change leaves alone what it does not name', () => {
  const said = changed(undefined, { state: 'done', note: 'Ask Anna', due: '2026-11-23' }, 1);
  expect(changed(said, { note: 'Asked' }, 2)).toEqual({ ...said, note: 'Asked', at: 2 });
});

test('an emptied text is absent', () => {
  const said = changed(undefined, { note: 'Ask Anna', assignee: 'Anna' }, 1);
  expect(changed(said, { note: '  ', assignee: '' }, 2)).toEqual({ state: 'to-do', at: 2 });
});

test('whom an item waits for is forgotten when it no longer waits', () => {
  const said = changed(undefined, { state: 'waiting', waitingFor: 'codat' }, 1);
  expect(said.waitingFor).toBe('codat');
  expect(changed(said, { state: 'in-progress' }, 2).waitingFor).toBeUndefined();
});

test('the reason why an item does not apply is forgotten when it does', () => {
  const said = changed(undefined, { state: 'not-applicable', reason: 'No API' }, 1);
  expect(said.reason).toBe('No API');
  expect(changed(said, { state: 'to-do' }, 2).reason).toBeUndefined();
});

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1999-12-31',
  '2026-1-1',
  '23.11.2026',
  '2026-11-23T00:00',
  'tomorrow',
])('"%s" is no day by which something could be done, and is not kept', (due) => {
  expect(changed(undefined, { due }, 1).due).toBeUndefined();
});

test.each(['2026-11-23', '2024-02-29', '2000-02-29'])('an item may be due on %s', (due) => {
  expect(changed(undefined, { due }, 1).due).toBe(due);
});

test('a text that is too long is cut', () => {
  const long = 'a'.repeat(5000);
  const said = changed(
    undefined,
    { state: 'not-applicable', note: long, assignee: long, reason: long },
    1,
  );
  expect(said.note).toHaveLength(longest.note);
  expect(said.assignee).toHaveLength(longest.assignee);
  expect(said.reason).toHaveLength(longest.reason);
});

test('a change is newer than what it changed, also where the clock was set back', () => {
  fc.assert(
    fc.property(entry, change, at, (said, what, when) => {
      const next = changed(said, what, when);
      expect(next.at).toBeGreaterThan(said.at);
      expect(newer(said, next)).toBe(next);
    }),
  );
});

test('of two entries the newer is the same whichever comes first', () => {
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      const sameTime = { ...b, at: a.at };
      expect(newer(a, b)).toEqual(newer(b, a));
      expect(newer(a, sameTime)).toEqual(newer(sameTime, a));
    }),
  );
});
