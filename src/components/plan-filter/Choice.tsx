interface Props {
  /** Of the list itself. */
  readonly id: string;
  readonly label: string;
  /** What it says where nothing is chosen. */
  readonly none: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** One of several, or none. */
export const Choice = ({ id, label, none, of, value, onChoose }: Props) => (
  <label>
    {label}
    <select
      id={id}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{none}</option>
      {of.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </select>
  </label>
);
