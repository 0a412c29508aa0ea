import { entryOf, type ItemEntry, states, waitees } from '@domain/checklist/entry.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { lastTime } from '@domain/reading.ts';
import { draftOf } from '@domain/request/draft.ts';
import { type RequestEntry, requestStates } from '@domain/request-state.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { type Workspace, workspaceOf } from '@domain/workspace.ts';
import fc from 'fast-check';

/** Any text at all, with a liking for what files and formats trip over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('\n', '\r\n', '\r', '\t', '\u2028', '"', "'", ',', ';', '\\', '=', '@'),
        fc.constantFrom('#', '- ', '* ', '1. ', '[x] ', '> ', '`', '~~', '***', '<b>', '&amp;'),
        fc.constantFrom('](', '|', '---', '===', '    ', '$', '\ud83d\ude80', '\ud83d', 'é', '漢'),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
    )
    .map((parts) => parts.join('')),
);

/** A time that a calendar can show, the first and the last ones often. */
export const aTime: fc.Arbitrary<number> = fc.oneof(
  fc.nat(3),
  fc.constant(lastTime),
  fc.maxSafeNat().map((number) => number % lastTime),
);

const day = fc.constantFrom('2026-11-23', '2026-12-31', '2028-02-29', '2999-12-31');

/** What a reader may have said about an item. */
export const anEntry: fc.Arbitrary<ItemEntry> = fc
  .record(
    {
      state: fc.constantFrom(...states),
      at: aTime,
      waitingFor: fc.constantFrom(...waitees),
      reason: anyText,
      note: anyText,
      assignee: anyText,
      due: day,
    },
    { requiredKeys: ['state', 'at'] },
  )
  .map((fields) => present(entryOf(fields)));

/** What a reader may have said about a few items. */
export const anyEntries = (...ids: string[]): fc.Arbitrary<Entries> =>
  fc.array(fc.tuple(fc.constantFrom(...ids), anEntry)).map((pairs) => Object.fromEntries(pairs));

const aWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    id: fc.constantFrom('my-organisation', 'c-1', 'c-2', 'c-3', 'constructor'),
    name: fc.oneof(
      fc.constantFrom('Acme', 'ACME', 'Acme 2', 'Bolt & Sons', '<b>Bold</b>'),
      anyText.map((text) => `A${text}`.slice(0, 60)),
    ),
    at: aTime,
    archived: fc.boolean(),
  })
  // What has one id is one workspace, and was set up at one moment.
  .map(({ id, ...fields }) => present(workspaceOf(id, { ...fields, created: id.length })));

const aRequestId = fc.constantFrom('new-instances', 'add-admin', 'constructor');

const aRequest: fc.Arbitrary<RequestEntry> = fc.record(
  { state: fc.constantFrom(...requestStates), at: aTime, sent: aTime },
  { requiredKeys: ['state', 'at'] },
);

const aDraft = fc
  .record(
    {
      values: fc.dictionary(fc.constantFrom('company', 'admins', 'constructor'), anyText),
      edited: fc.record({ subject: anyText, body: anyText }),
      together: fc.constant(true),
      at: aTime,
    },
    { requiredKeys: ['values', 'at'] },
  )
  .map((fields) => present(draftOf(fields)));

const aSnapshot: fc.Arbitrary<Snapshot> = fc
  .record(
    {
      workspace: aWorkspace,
      items: anyEntries('upload-logo', 'invite-users', 'gone', '0'),
      answers: fc.dictionary(
        fc.constantFrom('platforms', 'pilot', 'constructor'),
        fc.record({ option: fc.constantFrom('yes', 'no', 'not-sure'), at: aTime }),
        { minKeys: 1 },
      ),
      requests: fc.dictionary(aRequestId, aRequest, { minKeys: 1 }),
      drafts: fc.dictionary(aRequestId, aDraft, { minKeys: 1 }),
    },
    { requiredKeys: ['workspace', 'items'] },
  )
  .map((snapshot) => snapshot);

/** Some workspaces, each id once. */
export const someSnapshots: fc.Arbitrary<Snapshot[]> = fc.uniqueArray(aSnapshot, {
  selector: ({ workspace }) => workspace.id,
});

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Expected a value.');
  return value;
}
