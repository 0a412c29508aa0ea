/** What a reader has said about one item: its state, and when that was last changed (milliseconds since 1970). */
export interface ItemEntry {
  readonly state: 'to-do' | 'done';
  readonly at: number;
}

/** The form in which entries are written today. A later release may write a higher number. */
const version = 1;

/** An entry as text, for the storage. */
export const writeEntry = (entry: ItemEntry): string =>
  JSON.stringify({ v: version, state: entry.state, at: entry.at });

/**
 * Whatever stands in the storage under an item's key: a saved entry, nothing, a stranger's edit, or the text of a
 * later release. Only an entry in today's form is taken.
 */
export function readEntry(saved: string | null): ItemEntry | undefined {
  const found = parsed(saved);
  if (typeof found !== 'object' || found === null) return undefined;
  const { v, state, at } = found as Record<string, unknown>;
  if (v !== version || (state !== 'to-do' && state !== 'done')) return undefined;
  return typeof at === 'number' && Number.isFinite(at) ? { state, at } : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
