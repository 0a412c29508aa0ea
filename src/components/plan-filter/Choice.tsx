interface Props {
  readonly label: string;
  /** What it says where nothing is chosen. */
  readonly none: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** One of several, or none. */
export const Choice = ({ label, none, of, value, onChoose }: Props) => (
  <label>
    {label}
    <select
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{none}</option>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
