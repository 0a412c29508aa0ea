import { copy } from '@browser/clipboard.ts';
import { shareAddress } from '@browser/share-address.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import { answersIn } from '@domain/decision/answer.ts';
import { writeShare } from '@domain/share.ts';
import { $answers } from '@stores/answers.ts';
import { $entries } from '@stores/items.ts';
import { useStore } from '@stores/use-store.ts';
import { $active } from '@stores/workspaces.ts';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** Every item id ever published, in the order of publishing: what a link counts by. */
  readonly published: readonly ItemId[];
}

/** Copies a link that shows how far the plan is to whoever opens it, and says what the link holds. */
export default function ShareIsland({ published }: Props) {
  const entries = useStore($entries, { ssr: 'initial' });
  const answers = useStore($answers, { ssr: 'initial' });
  const active = useStore($active, { ssr: 'initial' });
  const [said, setSaid] = useState('');
  const [address, setAddress] = useState<string>();

  // A link that was copied shows what was, not what is.
  useEffect(() => {
    setSaid('');
    setAddress(undefined);
  }, [entries, answers, active]);

  const share = async () => {
    const made = shareAddress(writeShare(published, entries, answersIn(answers)));
    const isCopied = (await copy(made)) === 'copied';
    setAddress(isCopied ? undefined : made);
    setSaid(
      isCopied
        ? 'The link is copied. Paste it where the other person reads it.'
        : 'Your browser did not let it be copied. Select the link and copy it yourself.',
    );
  };

  return (
    <div class="share not-content">
      <button type="button" aria-describedby="share-holds" onClick={() => void share()}>
        Copy a link to this plan
      </button>
      <p id="share-holds">
        It holds item states and what you answered: no names of people, notes or e-mail addresses.
        It shows the plan as it is now.
      </p>
      <output>{said}</output>
      {address && (
        <label>
          Link to this plan
          <input readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </div>
  );
}
