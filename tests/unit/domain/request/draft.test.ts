import { readDraft, writeDraft } from '@domain/request/draft.ts';
import { expect, test } from 'vitest';

test('a draft comes back as it was kept, and whatever makes no sense is left out', () => {
  const draft = { values: { company: 'Acme' }, edited: { subject: 'a', body: 'b' }, at: 5 };
  expect(readDraft(writeDraft(draft))).toEqual({ kind: 'value', value: draft });
  const odd = JSON.stringify({ v: 1, values: { company: 7, '<b>': 'x', admins: 'y' }, at: 5 });
  expect(readDraft(odd)).toEqual({ kind: 'value', value: { values: { admins: 'y' }, at: 5 } });
  expect(readDraft('{"v":1,"values":[],"at":5}').kind).toBe('damaged');
});
