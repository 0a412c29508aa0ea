import { cellsOf } from '@browser/csv.ts';
import { save } from '@browser/download.ts';
import { earlyFile, earlyText } from '@browser/early-entries.ts';
import { readFile } from '@browser/file.ts';
import { plural } from '@domain/plural.ts';
import {
  type ClientTable,
  isNoText,
  readRows,
  withoutSeparatorLine,
} from '@domain/request/rows.ts';
import { sampleCsv } from '@domain/request/sample.ts';
import { useLayoutEffect, useState } from 'preact/hooks';
import { TextBox } from './TextBox.tsx';

interface Props {
  readonly isFirst: boolean;
  /** Whether rows that were read before still stand below. */
  readonly hasRows: boolean;
  /** Says what became of the rows. */
  readonly onRead: (table: ClientTable) => 'taken' | 'asked';
}

/** No list of clients is larger; a file that is was not meant. */
const mostBytes = 1_000_000;
const mostRows = 500;

/** Takes a table in by pasting, dropping or choosing a file. */
export function PasteTable({ isFirst, hasRows, onRead }: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [isOver, setOver] = useState(false);

  /** What stops the reading, and what that means for rows that were read before. */
  const stop = (why: string) =>
    setSaid(hasRows ? `${why} The rows below are those that were read before.` : why);
  const read = async (found: string) => {
    if (!found.trim()) {
      stop('There is nothing to read yet. Paste rows into the box, or choose a file.');
      return;
    }
    try {
      const table = readRows(await cellsOf(withoutSeparatorLine(found)));
      if (table.rows.length === 0) {
        stop('There is a row of headings, and no client under it.');
        return;
      }
      if (table.rows.length > mostRows) {
        stop(`These are ${plural(table.rows.length, 'row')}. Take at most ${mostRows} at a time.`);
        return;
      }
      if (onRead(table) === 'asked') {
        setSaid('');
        return;
      }
      setSaid(
        `${plural(table.rows.length, 'client')} read. Look at each below.${
          found.includes('\uFFFD')
            ? ' Some characters could not be read: save the file as CSV UTF-8, and choose it again.'
            : ''
        }`,
      );
    } catch {
      stop('What reads tables could not be fetched. Check your connection, then press again.');
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const content = await readFile(file, mostBytes);
    if (content.kind === 'too-large') {
      stop(`${file.name} is larger than a list of clients can be. Choose another file.`);
    } else if (content.kind === 'unreadable') {
      stop(`${file.name} could not be read. Choose it again.`);
    } else if (isNoText(content.text)) {
      stop(
        `${file.name} is a workbook, or another file that is not plain text. Open it in your spreadsheet, save it as CSV, and choose that file.`,
      );
    } else if (!content.text.trim()) {
      stop(`${file.name} is empty. Choose another file.`);
    } else {
      setText(content.text);
      await read(content.text);
    }
  };

  const [early] = useState(() =>
    import.meta.env.SSR
      ? undefined
      : { text: earlyText('several-text'), file: earlyFile('several-file') },
  );
  useLayoutEffect(() => {
    if (early?.text) setText(early.text);
    void take(early?.file);
  }, []);

  return (
    <section
      class="several-paste"
      aria-labelledby="several-paste"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void take(file);
      }}
    >
      <h2 id="several-paste">{isFirst ? 'Bring the clients' : 'Bring more clients'}</h2>
      <label for="several-text">Rows from a spreadsheet, or CSV</label>
      <p class="request-hint" id="several-hint">
        Company, instances and Admin e-mails, one client to a row. With a row of headings, in any
        order. Nothing leaves this browser.
      </p>
      <TextBox
        id="several-text"
        rows={6}
        value={text}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="several-hint"
        onInput={({ currentTarget, inputType }) => {
          const { value } = currentTarget;
          setText(value);
          if (inputType === 'insertFromPaste') void read(value);
        }}
      />
      <p class="prepared-bar">
        <button type="button" class="request-primary" onClick={() => void read(text)}>
          Read the rows
        </button>
        <label>
          Or a file:{' '}
          <input
            id="several-file"
            type="file"
            autocomplete="off"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
        <button
          type="button"
          class="request-quiet"
          onClick={() =>
            setSaid(
              save(sampleCsv, 'clients-sample.csv', 'text/csv') === 'saved'
                ? 'Your browser saves it as clients-sample.csv, where it puts downloads.'
                : 'Your browser did not let a file be saved.',
            )
          }
        >
          Download a sample CSV
        </button>
      </p>
      <output>{said}</output>
    </section>
  );
}
