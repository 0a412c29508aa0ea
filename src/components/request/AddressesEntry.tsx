import { type AddressContext, hintFor, hintOfTwin } from '@domain/request/address-hint.ts';
import { parseAddresses, withoutAddress, writeAddress } from '@domain/request/address.ts';
import { plural } from '@domain/plural.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { describedBy, type EntryProps } from './FieldEntry.tsx';
import { TextBox } from './TextBox.tsx';

/**
 * A box that takes a list of addresses in any habit, and shows what it understood. What it could not read is named once the
 * reader leaves the box, and not while an address is half typed.
 */
export function AddressesEntry(props: EntryProps & { context: AddressContext }) {
  const { id, value, problems, context, onChange } = props;
  const [isTyping, setTyping] = useState(false);
  const counted = useRef<HTMLParagraphElement>(null);
  const { accepted, refused, folded } = parseAddresses(value);
  const isQuiet = isTyping && problems.length === 0;

  const [removal, setRemoval] = useState<{ address: string; left: string }>();
  // It is said as long as what it left stands there: typed on, or of another client, it is not.
  const removed = removal?.left === value ? removal.address : undefined;
  useEffect(() => {
    if (removal) counted.current?.focus();
  }, [removal]);

  return (
    <>
      <TextBox
        id={id}
        rows={3}
        value={value}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby={describedBy(props)}
        onInput={({ currentTarget, inputType }) => {
          // Read first: drawing anew puts the old text back.
          onChange(currentTarget.value);
          setTyping(inputType !== 'insertFromPaste');
        }}
        // What a press leaves the box for would move away under it: the press comes first.
        onBlur={() => setTimeout(() => setTyping(false), 300)}
      />
      <div class="request-understood">
        <p ref={counted} tabIndex={-1} role="status">
          {removed && `Removed ${removed}. `}
          {accepted.length > 0 && `Understood: ${plural(accepted.length, 'address', 'addresses')}`}
        </p>
        {accepted.length > 0 && (
          <ul aria-label="Addresses understood">
            {accepted.map((one, index) => {
              const hint =
                !isQuiet &&
                (hintFor(one.address, context) ??
                  hintOfTwin(
                    one.address,
                    accepted.slice(0, index).map(({ address }) => address),
                  ));
              return (
                <li key={one.address}>
                  <span dir="auto">{writeAddress(one)}</span>
                  <button
                    type="button"
                    aria-label={`Remove ${one.address}`}
                    onClick={() => {
                      const left = withoutAddress(value, one.address);
                      setRemoval({ address: one.address, left });
                      onChange(left);
                    }}
                  >
                    Remove
                  </button>
                  {hint && <p class="request-hint">{hint}</p>}
                </li>
              );
            })}
          </ul>
        )}
        {!isQuiet && refused.length > 0 && (
          <>
            <p class="request-wrong">
              Not understood, and not in the message: {plural(refused.length, 'piece')}
            </p>
            <ul aria-label="Pieces not understood">
              {refused.map(({ text, say }, index) => (
                // The same piece may stand there twice.
                <li key={`${index} ${text}`} dir="auto">
                  {say}.
                </li>
              ))}
            </ul>
          </>
        )}
        {!isQuiet && folded.length > 0 && (
          <p class="request-hint">Given more than once, and counted once: {folded.join(', ')}.</p>
        )}
      </div>
    </>
  );
}
