import { guideFields } from '@domain/guide.ts';
import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';

test('a page may carry any of the statements S1 to S82', () => {
  const seed = Array.from({ length: 82 }, (_, index) => `S${index + 1}`);
  expect(complaintsOf(guideFields, { seed })).toEqual([]);
});

test.each(['S0', 'S83', 'S100', 'S01', 's1', '1', 'S1.5'])(
  'there is no statement %s, and the writer is told which there are',
  (statement) => {
    expect(complaintsOf(guideFields, { seed: [statement] })).toEqual([
      'Expected a number from S1 to S82.',
    ]);
  },
);
