import type { Plan } from '../checklist/plan-item.ts';
import { type Entries, stateOf } from '../checklist/progress.ts';
import { stateNames, waiteeNames } from '../checklist/words.ts';

const columns = [
  ...['id', 'phase', 'topic', 'item', 'who', 'state', 'waiting for'],
  ...['reason', 'assignee', 'due', 'note', 'client'],
];

/** The plan of a workspace as a table for a tracker or a spreadsheet: one row for each item (RFC 4180). */
export function planAsCsv(name: string, { phases, items }: Plan, entries: Entries): string {
  const rows = items.map(({ id, phase, topic, action, actors }) => {
    const { waitingFor, reason, assignee, due, note } = entries[id] ?? {};
    return [
      id,
      phases.find((candidate) => candidate.id === phase)?.title ?? phase,
      topic,
      action,
      actors.map((actor) => actor.name).join(', '),
      stateNames[stateOf(entries, id)],
      waitingFor && waiteeNames[waitingFor],
      reason,
      assignee,
      due,
      note,
      name,
    ];
  });
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('');
}

// Without it, Excel takes the file for one in the character set of the reader's country.
const byteOrderMark = '\uFEFF';

const cell = (text = ''): string => quoted(inert(text));

/**
 * Spreadsheets run a cell that starts like a formula, also one that came out of a file: `=HYPERLINK(…)` in a note could send
 * the rest of the table elsewhere. The apostrophe says "this is text". The wide forms are the same signs to East Asian ones.
 */
const inert = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
