import { type Holding, nameOf } from '@domain/inventory.ts';
import type { WorkspaceId } from '@domain/workspace.ts';

interface Props {
  readonly label: string;
  /** The words of the first choice, which is no single client. */
  readonly first: string;
  readonly holdings: readonly Holding[];
  readonly chosen: WorkspaceId | '';
  readonly onChoose: (chosen: WorkspaceId | '') => void;
}

/** A choice of one client among all. */
export const ClientChoice = ({ label, first, holdings, chosen, onChoose }: Props) => (
  <label>
    {label}
    <select
      value={chosen}
      autocomplete="off"
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{first}</option>
      {holdings.map((holding) => (
        <option key={holding.id} value={holding.id}>
          {nameOf(holding) ?? `Name lost (${holding.id})`}
        </option>
      ))}
    </select>
  </label>
);
