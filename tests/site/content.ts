/** What the writers wrote, so that tests hold the site to it without repeating it. */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';

const read = <Content>(file: string): Content =>
  load(readFileSync(`src/content/${file}`, 'utf8')) as Content;

export const checklists: readonly Checklist[] = readdirSync('src/content/checklists')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => read<Checklist>(`checklists/${file}`));

export const phases = read<readonly Phase[]>('phases.yaml');

const kinds = ['cloud', 'on-premise', 'test'];

/** All platforms in the order of the reference: by where they run, then by name. */
export const platforms = [...read<readonly Platform[]>('platforms.yaml')].sort(
  (a, b) => kinds.indexOf(a.runs) - kinds.indexOf(b.runs) || a.name.localeCompare(b.name, 'en-GB'),
);

/** The matrix of what each Portal role may do. */
export const permissions = read<Permissions>('permissions.yaml');

/** Where the onboarding document and today's documentation differ. */
export const differences = read<readonly Difference[]>('todays.yaml');

/** The checklist on a topic, by its title. */
export function checklistOn(title: string): Checklist {
  const found = checklists.find((checklist) => checklist.title === title);
  if (!found) throw new Error(`src/content/checklists has no checklist with the title "${title}".`);
  return found;
}

/** How many items there are, in one phase or in all. */
export const countItems = (phase?: string): number =>
  checklists
    .filter((checklist) => phase === undefined || checklist.phase === phase)
    .reduce((sum, { items }) => sum + items.length, 0);

const { questions } = read<{ questions: readonly Question[] }>('decisions/ownership.yaml');

/** One way to a client that owns its configuration: what can be answered on it, question by question, and what is. */
export const wayToClientOwned = [
  ['whose-instance', 'client'],
  ['technical-lead', 'yes'],
  ['platform-contracts', 'yes'],
  ['daily-access', 'client'],
].map(([question, option]) => {
  const { options } = questions.find(({ id }) => id === question) ?? { options: [] };
  const place = options.findIndex(({ id }) => id === option);
  return { place, label: options[place]?.label ?? '' };
});

/** The names of the roles that do an item. */
export const actorsOf = ({ roles }: Item): string[] =>
  roles.map((id) => roleNames.find((role) => role.id === id)?.name ?? id);

const roleNames = read<readonly { id: string; name: string }[]>('roles.yaml');

interface Checklist {
  readonly title: string;
  readonly phase: string;
  readonly page: string;
  readonly items: readonly Item[];
}

interface Item {
  readonly id: string;
  readonly action: string;
  readonly roles: readonly string[];
  readonly appliesWhen?: readonly string[];
  readonly why: string;
  readonly doneWhen: string;
}

interface Permissions {
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly { readonly action: string; readonly roles: readonly string[] }[];
}

interface Difference {
  readonly id: string;
  readonly topic: string;
}

interface Question {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

interface Phase {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly owner?: { readonly name: string };
  readonly leads?: { readonly name: string };
}

interface Platform {
  readonly id: string;
  readonly name: string;
  readonly runs: string;
  readonly approval: { readonly needed: boolean };
  readonly popularIn: readonly string[];
  readonly onlyIn: readonly string[];
}
