import { copy } from '@browser/clipboard.ts';
import { addressWith } from '@browser/history.ts';
import { useState } from 'preact/hooks';

interface Props {
  /** The answers, as they stand in the address. */
  readonly parameters: URLSearchParams;
}

/** Copies the address of an outcome: whoever opens it sees the same. */
export function CopyLink({ parameters }: Props) {
  const [said, setSaid] = useState('');
  const [address, setAddress] = useState<string>();

  const press = async () => {
    const made = addressWith(parameters);
    const isCopied = (await copy(made)) === 'copied';
    setAddress(isCopied ? undefined : made);
    setSaid(
      isCopied
        ? 'The link is copied. It holds the answers, and no names.'
        : 'Your browser did not let it be copied. Select the link and copy it yourself.',
    );
  };

  return (
    <>
      <button type="button" onClick={() => void press()}>
        Copy a link to this outcome
      </button>
      <output>{said}</output>
      {address && (
        <label>
          Link to this outcome
          <input readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </>
  );
}
