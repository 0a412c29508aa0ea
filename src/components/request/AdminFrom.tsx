import type { Outcome } from '@domain/decision/decision.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { at } from '@site';
import { Advice } from '../decision/Advice.tsx';

interface Props {
  readonly name: string;
  /** The outcome of the ownership decision of a client; absent until it is decided. */
  readonly decided: Outcome | undefined;
  /** Where it is not the one that the tab works in. */
  readonly client?: WorkspaceId;
}

/** Whose e-mail to give as Admin, after what was decided about the ownership, and why. */
export function AdminFrom({ name, decided, client }: Props) {
  if (!decided?.admin) return null;
  const { text, why, rests } = decided.admin;
  return (
    <>
      <strong>{text}.</strong> {why} {rests === 'advice' && <Advice />} {name} has decided:{' '}
      <a href={at(`/ownership/${client ? `?client=${client}` : ''}`)}>{decided.title}</a>.
    </>
  );
}
