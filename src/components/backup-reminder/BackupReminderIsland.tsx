import { markPage } from '@browser/mark-page.ts';
import { whenIdle } from '@browser/page.ts';
import { dayInWords } from '@browser/times.ts';
import { remindLater, reminder } from '@stores/reminder.ts';
import { at } from '@site';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A quiet bar that offers to save everything to a file, or to be quiet for another seven days. */
export default function BackupReminderIsland() {
  const [isDue, setDue] = useState(false);
  const [backedUp, setBackedUp] = useState<number>();
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);

  // Everything that is kept is looked through, and the page itself comes first.
  useEffect(
    () =>
      whenIdle(async () => {
        const found = await reminder();
        setDue(found.isDue);
        setBackedUp(found.backedUp);
      }),
    [],
  );

  // The page itself leaves room for it below what is focused.
  useEffect(() => markPage('data-backup-due', isDue), [isDue]);

  const done = (sentence: string) => {
    setDue(false);
    setSaid(sentence);
    // The button that was pressed goes: its place is where to go on.
    place.current?.focus();
  };

  const saveNow = async () => {
    try {
      // What makes the file is fetched by those who want one.
      const [{ backUp }, { sayBackedUp }] = await Promise.all([
        import('@stores/backup.ts'),
        import('../your-data/say-backed-up.ts'),
      ]);
      const outcome = backUp();
      if (outcome.kind === 'refused') setSaid(sayBackedUp(outcome));
      else done(sayBackedUp(outcome));
    } catch {
      setSaid('The back-up could not be loaded. Check your connection, then try again.');
    }
  };

  return (
    <div class="backup-reminder not-content" tabIndex={-1} ref={place}>
      {isDue && (
        <section aria-label="Back-up">
          <p>
            {backedUp === undefined
              ? 'Your work of the past week or longer is kept in this browser only.'
              : `Changes since your last back-up on ${dayInWords(backedUp)} are kept in this browser only.`}{' '}
            <span class="backup-reminder-why">
              Browsers forget: Safari after seven days without a visit. A file does not.
            </span>
          </p>
          <p>
            <button type="button" onClick={saveNow}>
              Back up now
            </button>
            <button
              type="button"
              onClick={() =>
                done(`You are not reminded again before ${dayInWords(remindLater())}.`)
              }
            >
              Not now
            </button>
            <a href={at('/your-data/')}>Your data</a>
          </p>
        </section>
      )}
      <output>{said}</output>
    </div>
  );
}
