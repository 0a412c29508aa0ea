/**
 * Keys in folders: a folder is what a key begins with up to its second slash, like `codat-onboarding/my-organisation/`. So the
 * keys of one client are found without a look at those of 200 others.
 */
export class KnownKeys {
  readonly #folders = new Map<string, Set<string>>();
  size = 0;

  add(key: string): void {
    const folder = folderOf(key);
    const keys = this.#folders.get(folder) ?? new Set();
    this.#folders.set(folder, keys);
    this.size -= keys.size;
    this.size += keys.add(key).size;
  }

  delete(key: string): void {
    if (this.#folders.get(folderOf(key))?.delete(key)) this.size -= 1;
  }

  /** The keys that begin with a text. */
  under(start: string): string[] {
    const folder = folderOf(start);
    if (folder && folder === start) return [...(this.#folders.get(folder) ?? [])];
    const folders = folder ? [this.#folders.get(folder) ?? []] : this.#folders.values();
    const under: string[] = [];
    for (const keys of folders) for (const key of keys) if (key.startsWith(start)) under.push(key);
    return under;
  }

  /** The folders that hold a key. */
  folders(): string[] {
    return [...this.#folders].flatMap(([folder, { size }]) => (folder && size > 0 ? folder : []));
  }
}

const folderOf = (key: string): string => key.slice(0, key.indexOf('/', key.indexOf('/') + 1) + 1);
