import { type BoardView, type Sorting, sortings } from '@domain/board.ts';
import { useRef } from 'preact/hooks';

interface Props {
  readonly view: BoardView;
  /** How many clients are archived. */
  readonly archived: number;
  /** How many clients are shown, in words. */
  readonly shown: string;
  readonly onLook: (change: Partial<BoardView>) => void;
}

const sortingNames: Readonly<Record<Sorting, string>> = {
  touched: 'Last touched',
  name: 'Name',
  phase: 'Phase reached',
  due: 'Target date',
};

/** Which clients one wants to see, and in which order. */
export function BoardControls({ view, archived, shown, onLook }: Props) {
  const name = useRef<HTMLInputElement>(null);
  const isFiltering = view.name.trim() !== '' || view.still;
  return (
    <form
      class="board-controls"
      aria-label="Filter and sort the clients"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        Filter by name
        <input
          type="search"
          ref={name}
          value={view.name}
          onInput={({ currentTarget }) => onLook({ name: currentTarget.value })}
        />
      </label>
      <label>
        Sort by
        <select
          value={view.sort}
          onChange={({ currentTarget }) =>
            onLook({ sort: sortings.find((sort) => sort === currentTarget.value) })
          }
        >
          {sortings.map((sort) => (
            <option key={sort} value={sort}>
              {sortingNames[sort]}
            </option>
          ))}
        </select>
      </label>
      <label class="board-check">
        <input
          type="checkbox"
          checked={view.still}
          onChange={({ currentTarget }) => onLook({ still: currentTarget.checked })}
        />
        Nothing moved for 14 days
      </label>
      {archived > 0 && (
        <label class="board-check">
          <input
            type="checkbox"
            checked={view.archived}
            onChange={({ currentTarget }) => onLook({ archived: currentTarget.checked })}
          />
          Show archived
        </label>
      )}
      <p class="board-shown">
        <output>{shown}</output>
        {isFiltering && (
          <button
            type="button"
            class="board-quiet"
            onClick={() => {
              onLook({ name: '', still: false });
              // The button goes; the first field is where one would go on.
              name.current?.focus();
            }}
          >
            Show all
          </button>
        )}
      </p>
    </form>
  );
}
