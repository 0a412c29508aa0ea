import type { FieldId, RequestForm } from '@domain/request/request.ts';

interface Props {
  readonly form: RequestForm;
  readonly filled: readonly FieldId[];
  readonly onTakeOut: () => void;
}

/** Says that a link filled the form. Nothing where none did. */
export function LinkBanner({ form, filled, onTakeOut }: Props) {
  const labels = form.fields.filter(({ id }) => filled.includes(id)).map(({ label }) => label);
  return (
    <output class="request-banner">
      {labels.length > 0 && (
        <>
          <strong>Filled from a link.</strong> Somebody chose what stands in: {labels.join(', ')}.
          Look at each before you send anything.{' '}
          <button type="button" class="request-quiet" onClick={onTakeOut}>
            Take it out again
          </button>
        </>
      )}
    </output>
  );
}
