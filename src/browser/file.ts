/** What became of a file that a reader chose: its text, or why there is none. */
export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

/** Reads a file as text. One that is too large is not read at all. */
export async function readFile(file: File, mostBytes: number): Promise<FileReading> {
  if (file.size > mostBytes) return { kind: 'too-large' };
  try {
    return { kind: 'text', text: await file.text() };
  } catch {
    // A folder, or a file that was moved or changed after it was chosen.
    return { kind: 'unreadable' };
  }
}
