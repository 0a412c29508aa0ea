import type { FieldId, WritableRequest } from '@domain/request/request.ts';
import { useState } from 'preact/hooks';
import { usePress } from './use-press.ts';

interface Props {
  readonly form: WritableRequest;
  readonly filled: readonly FieldId[];
  readonly onTakeOut: () => void;
}

/** Says that a link filled the form, or did and no longer does. Nothing where none did. */
export function LinkBanner({ form, filled, onTakeOut }: Props) {
  const labels = form.fields.filter(({ id }) => filled.includes(id)).map(({ label }) => label);
  const [isOut, setOut] = useState(false);
  const { taker, press } = usePress<HTMLOutputElement>();
  return (
    <output class="request-banner" tabIndex={-1} ref={taker}>
      {isOut && labels.length === 0 && 'What the link had filled in is out again.'}
      {labels.length > 0 && (
        <>
          <strong>Filled from a link.</strong> Somebody chose what stands in: {labels.join(', ')}.
          Look at each before you send anything.{' '}
          <button
            type="button"
            class="request-quiet"
            onClick={press(() => {
              onTakeOut();
              setOut(true);
            })}
          >
            Take it out again
          </button>
        </>
      )}
    </output>
  );
}
