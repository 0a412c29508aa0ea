import type { AddressContext } from '@domain/request/address-hint.ts';
import type { Problem } from '@domain/request/check.ts';
import type { ChoicesField, Field } from '@domain/request/request.ts';
import { chosenIn, writeChosen } from '@domain/request/values.ts';
import type { ComponentChildren } from 'preact';
import { AddressesEntry } from './AddressesEntry.tsx';
import { DateBox } from './DateBox.tsx';
import { TextBox } from './TextBox.tsx';

export interface EntryProps<Kind extends Field = Field> {
  readonly id: string;
  readonly field: Kind;
  readonly value: string;
  readonly problems: readonly Problem[];
  /** What the reader has decided that says what belongs here, where there is such a thing. */
  readonly because?: ComponentChildren;
  readonly onChange: (text: string) => void;
}

/** A field with its label, its hint, and what is wrong in it. */
export function FieldEntry({ context, ...props }: EntryProps & { context: AddressContext }) {
  const { field, problems, id } = props;
  return (
    <div class="request-field" data-wrong={problems.length > 0 || undefined}>
      {field.kind === 'choices' ? (
        <Choices {...props} field={field} />
      ) : (
        <>
          <label for={id}>{field.label}</label>
          <Hint {...props} />
          <Because {...props} />
          <Wrong {...props} />
          {field.kind === 'addresses' ? (
            <AddressesEntry {...props} field={field} context={context} />
          ) : (
            <Plain {...props} />
          )}
        </>
      )}
    </div>
  );
}

/** The ids of what describes a field, for assistive technology. */
export const describedBy = ({ id, field, because, problems }: EntryProps): string | undefined =>
  [field.hint && `${id}-hint`, because && `${id}-because`, problems.length > 0 && `${id}-wrong`]
    .filter(Boolean)
    .join(' ') || undefined;

function Plain(props: EntryProps) {
  const { id, field, value, problems, onChange } = props;
  const common = {
    id,
    value,
    autocomplete: (field.kind === 'line' && field.autocomplete) || 'off',
    'aria-invalid': problems.length > 0,
    'aria-describedby': describedBy(props),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange(currentTarget.value),
  };
  if (field.kind === 'text') return <TextBox {...common} rows={4} />;
  if (field.kind === 'date') return <DateBox {...common} />;
  return <input {...common} type="text" />;
}

function Choices(props: EntryProps<ChoicesField>) {
  const { id, field, value, onChange } = props;
  const chosen = chosenIn(field, value).map((option) => option.id);
  const choose = (option: string, isChosen: boolean) =>
    onChange(
      writeChosen(
        field.options
          .map((each) => each.id)
          .filter((each) => (each === option ? isChosen : chosen.includes(each))),
      ),
    );
  return (
    <fieldset id={id} aria-describedby={describedBy(props)}>
      <legend>{field.label}</legend>
      <Hint {...props} />
      <Wrong {...props} />
      {field.options.map((option) => (
        <div class="request-choice" key={option.id}>
          <input
            type="checkbox"
            id={`${id}-${option.id}`}
            checked={chosen.includes(option.id)}
            aria-describedby={option.hint && `${id}-${option.id}-hint`}
            onChange={({ currentTarget }) => choose(option.id, currentTarget.checked)}
          />
          <label for={`${id}-${option.id}`}>{option.label}</label>
          {option.hint && (
            <p id={`${id}-${option.id}-hint`} class="request-hint">
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

const Hint = ({ id, field }: EntryProps) =>
  field.hint ? (
    <p class="request-hint" id={`${id}-hint`}>
      {field.hint}
    </p>
  ) : null;

const Because = ({ id, because }: EntryProps) =>
  because ? (
    <p class="request-because" id={`${id}-because`}>
      {because}
    </p>
  ) : null;

const Wrong = ({ id, problems }: EntryProps) =>
  problems.length > 0 ? (
    <p class="request-wrong" id={`${id}-wrong`}>
      <span class="sr-only">Error: </span>
      {problems.map(({ say }) => say).join('. ')}
    </p>
  ) : null;
