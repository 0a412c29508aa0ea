import { drawNow } from './drawing.ts';

/** Opens the browser's print dialog, or says that there is none. Never throws. */
export async function print(): Promise<'asked' | 'refused'> {
  try {
    // What was changed for the print is drawn first.
    await new Promise((changed) => setTimeout(changed));
    drawNow();
    window.print();
    return 'asked';
  } catch {
    return 'refused';
  }
}

/**
 * Calls back before each print, whoever asks for it. What comes back names the page while it is printed, and so the file
 * that it is saved as. Returns the way to stop.
 */
export function onPrint(prepare: () => string): () => void {
  let title = '';
  const before = () => {
    title = document.title;
    document.title = prepare();
    drawNow();
  };
  const after = () => {
    document.title = title;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
