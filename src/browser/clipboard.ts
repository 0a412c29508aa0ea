/** What became of a text: it is in the clipboard, or the browser refused. */
export type Copied = 'copied' | 'refused';

/** Copies a text, also one that is still on its way. Never throws. */
export async function copy(text: string | Promise<string>): Promise<Copied> {
  try {
    await (typeof text === 'string' ? navigator.clipboard.writeText(text) : promise(text));
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Safari takes only what it is offered while a button is pressed, so it is offered the promise of a text. */
async function promise(coming: Promise<string>): Promise<void> {
  const blob = coming.then((text) => new Blob([text], { type: 'text/plain' }));
  // A text that never comes is told to whoever waits for it below.
  blob.catch(() => {});
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Older browsers take no promises.
    await navigator.clipboard.writeText(await coming);
  }
}
