import { print } from '@browser/print.ts';
import { useState } from 'preact/hooks';

/** Prints the outcome that is on screen. */
export function PrintOutcome() {
  const [isRefused, setRefused] = useState(false);
  const press = async () => setRefused((await print()) === 'refused');
  return (
    <>
      <button type="button" onClick={() => void press()}>
        Print this outcome
      </button>
      <output>
        {isRefused &&
          'This browser does not print from a page. Use the print entry of its own menu.'}
      </output>
    </>
  );
}
