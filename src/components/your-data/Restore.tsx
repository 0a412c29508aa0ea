import { readFile } from '@browser/file.ts';
import { timeInWords } from '@browser/times.ts';
import { largestBackup, readBackup } from '@domain/backup.ts';
import { plural } from '@domain/plural.ts';
import type { Mode } from '@domain/restore.ts';
import { sizeInWords } from '@domain/size.ts';
import { restore } from '@stores/backup.ts';
import { useRef, useState } from 'preact/hooks';
import { type Happened, happenedAfter, Outcome } from './Outcome.tsx';
import { type Chosen, RestorePreview } from './RestorePreview.tsx';

/** No character of a back-up takes more bytes than this in a file. */
const mostBytes = 3 * largestBackup;

/** Restores a back-up: choose a file, see what would change, then decide. Until then nothing changes. */
export function Restore() {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [happened, setHappened] = useState<Happened>();
  const [isOver, setOver] = useState(false);

  /** Forgets the file, so that the same one can be chosen again. */
  const letGo = (outcome: Happened | undefined) => {
    if (field.current) field.current.value = '';
    setChosen(undefined);
    setHappened(outcome);
  };

  const look = async (files: FileList | null | undefined) => {
    const [file, ...more] = files ?? [];
    if (!file) return;
    if (more.length > 0) return letGo({ say: 'Choose one file at a time.' });
    const read = await readAsBackup(file);
    if (typeof read === 'string') return letGo({ say: read });
    setChosen(read);
    setHappened({ say: `${file.name} can be restored. What would change stands below.` });
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = event.dataTransfer?.files;
    if (field.current && files?.length === 1) field.current.files = files;
    void look(files);
  };

  return (
    <>
      <label
        class="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        Back-up file
        <input
          type="file"
          accept=".json,application/json"
          ref={field}
          autocomplete="off"
          onChange={({ currentTarget }) => void look(currentTarget.files)}
        />
        <span>Choose it, or drop it here. Nothing changes yet.</span>
      </label>
      <Outcome happened={happened} onUndone={setHappened} />
      {chosen && (
        <RestorePreview
          chosen={chosen}
          onDecided={(mode) => {
            const after = happenedAfter(restore(chosen.snapshots, mode), sayRestored(chosen, mode));
            if (after.undo) letGo(after);
            else setHappened(after);
          }}
          onLetGo={() => letGo({ say: 'Nothing was changed.', leads: true })}
        />
      )}
    </>
  );
}

/** A back-up that can be restored, or a sentence on why the file is none. */
async function readAsBackup(file: File): Promise<Chosen | string> {
  const content = await readFile(file, mostBytes);
  if (content.kind === 'too-large') {
    return `${file.name} has ${sizeInWords(file.size)}, and no back-up of this site has more than ${sizeInWords(mostBytes)}. Nothing was changed. Choose a file that was saved with "Back up" on this site.`;
  }
  if (content.kind === 'unreadable') {
    return `${file.name} could not be read: it may be a folder, or have moved since. Nothing was changed. Choose it again.`;
  }
  const reading = readBackup(content.text);
  if (reading.kind === 'refused') return `${file.name}: ${reading.say} Nothing was changed.`;
  const { snapshots, exported, remarks } = reading;
  if (snapshots.length === 0) {
    const why = remarks.slice(0, 3).join(' ');
    return `${file.name} holds no client that can be restored. Nothing was changed. ${why}`.trim();
  }
  const written = exported > 0 ? `, written on ${timeInWords(exported)}` : '';
  const about = `${file.name}: ${plural(snapshots.length, 'client')}${written}.`;
  return { about, snapshots, remarks };
}

const sayRestored = ({ snapshots }: Chosen, mode: Mode): string =>
  `${mode === 'merge' ? 'Merged' : 'Replaced'}: ${plural(snapshots.length, 'client')}.`;
