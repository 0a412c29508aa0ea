import { problemOfName, tidyName, type Workspace } from '@domain/workspace.ts';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** The name there is, where one is changed; the field then takes the focus, with the name selected. */
  readonly name?: string;
  /** What the button says. */
  readonly save: string;
  /** Whose names are taken. */
  readonly others: readonly Workspace[];
  readonly onSave: (name: string) => void;
  readonly onCancel?: () => void;
}

/** Asks for the name of a client, and says at the field what is wrong with it. */
export function NameForm({ label, name = '', save, others, onSave, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    if (name) field.current?.select();
  }, []);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = problemOfName(typed, others);
    setProblem(found);
    if (found) {
      field.current?.focus();
      return;
    }
    setTyped(name);
    onSave(tidyName(typed));
  };

  return (
    <form
      class="board-name"
      autocomplete="off"
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel?.()}
    >
      <label for={`${id}-name`}>{label}</label>
      <input
        id={`${id}-name`}
        ref={field}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">{save}</button>
      {onCancel && (
        <button type="button" class="board-quiet" onClick={onCancel}>
          Cancel
        </button>
      )}
      <output>{problem && <span id={`${id}-problem`}>{problem}</span>}</output>
    </form>
  );
}
