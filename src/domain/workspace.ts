import { cut } from './cut.ts';
import { isTime, type Reading, read, write } from './reading.ts';

/** Its id is a part of every key under which something of it is kept: lower-case letters, digits and hyphens. */
export type WorkspaceId = string;

/** One organisation's onboarding in this browser. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly name: string;
  /** When it was set up, in milliseconds since 1970. */
  readonly created: number;
  /** When its name or its place in the archive last changed. */
  readonly at: number;
  readonly archived: boolean;
}

/** The workspace that a first-time visitor works in, without having set anything up. */
export const ownOrganisation = { id: 'my-organisation', name: 'My organisation' } as const;

/** What a workspace is called whose own name is lost. */
export const recoveredName = 'Recovered client';

/** The longest name of a workspace, in UTF-16 code units. */
export const longestName = 80;

/** What a free name may add: a space and a number. */
const roomForNumber = 5;

/** A name as it is kept: in one form, on one line, without space around it. */
export function tidyName(name: string): string {
  const tidied = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
    .trim();
  return /[^\p{Cf}\s]/u.test(tidied) ? tidied : '';
}

/** What is wrong with a name, as a sentence to its writer; nothing where it can be used. */
export function problemOfName(name: string, others: readonly Workspace[]): string | undefined {
  const tidied = tidyName(name);
  if (!tidied) return 'Enter a name, like "Acme Ltd".';
  if (tidied.length > longestName) {
    return `Enter a name of at most ${longestName} characters; this one has ${tidied.length}.`;
  }
  const same = others.find((other) => folded(other.name) === folded(tidied));
  return same && `There is a client named "${same.name}" already. Enter another name.`;
}

/** A name that nobody has yet: the one wanted, or with a number behind it. */
export function freeName(wanted: string, others: readonly Workspace[]): string {
  const tidied = cut(tidyName(wanted), longestName) || ownOrganisation.name;
  const taken = new Set(others.map((other) => folded(other.name)));
  const base = cut(tidied, longestName - roomForNumber);
  let name = tidied;
  for (let number = 2; taken.has(folded(name)); number += 1) name = `${base} ${number}`;
  return name;
}

/** A workspace as text, for the storage. */
export const writeWorkspace = ({ name, created, at, archived }: Workspace): string =>
  write({ name, created, at, archived });

/** Whatever stands in the storage under a workspace's own key. */
export const readWorkspace = (id: WorkspaceId, saved: string | null): Reading<Workspace> =>
  read(saved, (fields) => workspaceOf(id, fields));

/** The workspace that some fields describe, or nothing where they make no sense. */
export function workspaceOf(
  id: WorkspaceId,
  { name, created, at, archived }: Readonly<Record<string, unknown>>,
): Workspace | undefined {
  if (typeof name !== 'string' || !isTime(created) || !isTime(at)) return undefined;
  const tidied = cut(tidyName(name), longestName);
  return tidied ? { id, name: tidied, created, at, archived: archived === true } : undefined;
}

/** Whether a text can be the id of a workspace. */
export const isWorkspaceId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

/**
 * A name in the form in which names are compared. Capitals first, since only they show that "Straße" is "STRASSE"; full-width
 * letters and what cannot be seen make no other name.
 */
export const folded = (name: string): string =>
  tidyName(name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}+/gu, ''))
    .toLocaleUpperCase('en-GB')
    .toLocaleLowerCase('en-GB');
