import { copy } from '@browser/clipboard.ts';
import { save } from '@browser/download.ts';
import { answersIn } from '@domain/decision/answer.ts';
import { isOpen } from '@domain/checklist/progress.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import { $answers } from '@stores/answers.ts';
import { $entries } from '@stores/items.ts';
import { useStore } from '@stores/use-store.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';
import { useEffect, useState } from 'preact/hooks';
import { fileNameOf } from './file-name.ts';
import { type Format, type Source, written } from './written.ts';

/** What became of a press: a sentence, and the text itself where the browser would not take it. */
interface Outcome {
  readonly say: string;
  readonly text?: string;
}

const files = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  calendar: { ending: 'ics', type: 'text/calendar' },
} as const;

/** The plan of the active workspace, to be taken along: as a file, or in the clipboard. Says beforehand what each gives. */
export default function ExportsIsland() {
  const entries = useStore($entries, { ssr: 'initial' });
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const active = useStore($active, { ssr: 'initial' });
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => setOutcome(undefined), [active]);

  const name = workspaces[active]?.name ?? ownOrganisation.name;
  const answers = answersIn(useStore($answers, { ssr: 'initial' }));
  const source = { id: active, name, entries, answers };
  const hasDates = Object.keys(entries).some((item) => isOpen(entries, item) && entries[item]?.due);
  const press = (act: (source: Source) => Promise<Outcome>) => async () => {
    setOutcome({ say: 'One moment …' });
    setOutcome(await act(source).catch(() => unreachable));
  };

  return (
    <section class="exports not-content" aria-labelledby="exports-title">
      <h2 id="exports-title">As a file</h2>
      <p>
        Everything you entered goes into these, names and notes too. They are made here, in your
        browser.
      </p>
      <ul>
        <Export
          id="exports-markdown"
          name="Markdown"
          gives="A task list, for a wiki or an issue."
          onPress={press(saved('markdown'))}
        />
        <Export
          id="exports-copy"
          name="Copy as Markdown"
          gives="The same task list, ready to be pasted."
          onPress={press(copied)}
        />
        <Export
          id="exports-csv"
          name="Spreadsheet (CSV)"
          gives="A row for each item, for a spreadsheet or a tracker."
          onPress={press(saved('csv'))}
        />
        <Export
          id="exports-calendar"
          name="Calendar (.ics)"
          gives={
            hasDates
              ? 'The target dates of what is left, as all-day entries.'
              : 'Nothing yet: no open item has a target date.'
          }
          onPress={press(saved('calendar'))}
        />
      </ul>
      <output>{outcome?.say}</output>
      {outcome?.text !== undefined && (
        <label>
          The text, to be copied by hand
          <textarea
            readOnly
            rows={10}
            value={outcome.text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
    </section>
  );
}

interface ExportProps {
  readonly id: string;
  readonly name: string;
  readonly gives: string;
  readonly onPress: () => void;
}

const Export = ({ id, name, gives, onPress }: ExportProps) => (
  <li>
    <button type="button" aria-describedby={id} onClick={onPress}>
      {name}
    </button>
    <p id={id}>{gives}</p>
  </li>
);

const saved =
  (format: Format) =>
  async (source: Source): Promise<Outcome> => {
    const text = await written(format, source);
    if (text === undefined) return noDates;
    const name = fileNameOf(source.name, files[format].ending);
    return save(text, name, files[format].type) === 'saved'
      ? {
          say: `Your browser saves it as ${name}, where it puts downloads. If there is none, it blocks them: copy the plan as Markdown instead.`,
        }
      : { say: 'Your browser does not let the site save a file. Here is the text instead.', text };
  };

async function copied(source: Source): Promise<Outcome> {
  const text = written('markdown', source).then((found = '') => found);
  return (await copy(text)) === 'copied'
    ? { say: 'Copied. Paste it where you need it.' }
    : {
        say: 'Your browser does not let the site copy. Here is the text instead.',
        text: await text,
      };
}

const noDates: Outcome = {
  say: 'There is nothing to put into a calendar: no open item has a target date. Give one a date in the plan, then press again.',
};

const unreachable: Outcome = {
  say: 'The plan could not be fetched. Check your connection, then press again.',
};
