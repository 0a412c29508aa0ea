/**
 * What became of a file: the browser took it, and saves it or asks where to; or it refused. One that blocks downloads takes it
 * and says nothing, so that nobody may be told that it was saved.
 */
export type Saved = 'saved' | 'refused';

/** Lets the browser save a text as a file, under a name and a type like `text/csv`. Never throws. */
export function save(text: string, name: string, type: string): Saved {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers begin to read the file only after they have asked where to save it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return 'saved';
  } catch {
    return 'refused';
  }
}
