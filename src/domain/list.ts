/**
 * Entries of a YAML file, as they are. Throws a sentence where the file is not a list, an entry lacks an id, or two
 * entries share one: a later entry would silently take the place of the earlier.
 */
export function entriesOf(list: unknown, file: string): Record<string, unknown>[] {
  if (!Array.isArray(list)) {
    throw new Error(`${file} should be a list of entries, each starting with "- id:".`);
  }
  const seen = new Set<string>();
  return list.map((entry: unknown, index) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    if (typeof id !== 'string') {
      throw new Error(`Entry ${index + 1} of ${file} has no id. Give it one, like "- id: xero".`);
    }
    if (seen.has(id)) {
      throw new Error(`${file} has two entries with the id "${id}". Give one of them another.`);
    }
    seen.add(id);
    return entry as Record<string, unknown>;
  });
}
