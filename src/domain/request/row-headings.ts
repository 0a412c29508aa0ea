/** The columns that a table of clients has; each is a field of the request. */
export const columns = ['company', 'instances', 'admins'] as const;
export type Column = (typeof columns)[number];

/** A cell of the row of headings, and the column that it names. */
export interface Heading {
  readonly text: string;
  readonly column: Column | undefined;
}

/** The headings that a row holds, in its order; nothing where the row is none of headings. */
export function headingsIn(cells: readonly string[]): Heading[] | undefined {
  const headings = cells.map((text) => ({ text, column: undefined }) as Heading);
  for (const column of columns) {
    const [sure, likely] = words[column].map((names) =>
      cells.flatMap((cell, index) => (isAmong(names, cell) ? [index] : [])),
    );
    const found = (sure?.length ? sure : likely) ?? [];
    // Several Admins may have columns of their own; of anything else, the first is meant.
    for (const index of column === 'admins' ? found : found.slice(0, 1)) {
      headings[index] = { text: cells[index] ?? '', column };
    }
  }
  const named = new Set(headings.flatMap(({ column }) => column ?? [])).size;
  const isHeadings = named > 1 || (named === 1 && cells.filter(Boolean).length === 1);
  return isHeadings && !cells.some((cell) => cell.includes('@')) ? headings : undefined;
}

/** In letters alone, in the singular: "Admin Email(s)", "admin e-mail 2" and "Admin emails" are all "adminemail". */
function isAmong(names: readonly string[], heading: string): boolean {
  const name = heading.toLowerCase().replace(/[^a-z]/g, '');
  return [name, name.replace(/s$/, ''), name.replace(/es$/, '')].some((one) => names.includes(one));
}

/** What people write above these columns. The second list counts only where nothing of the first is there. */
const words: Readonly<Record<Column, readonly (readonly string[])[]>> = {
  company: [
    [
      ...['company', 'companyname', 'client', 'clientname', 'customer', 'customername'],
      ...['organisation', 'organisationname', 'organization', 'organizationname'],
    ],
    ['name', 'business', 'businessname', 'account', 'accountname'],
  ],
  instances: [
    ['instance', 'instancetype'],
    ['environment', 'env', 'uatproduction'],
  ],
  admins: [
    [
      ...['adminemail', 'adminemailaddress', 'adminmail', 'administratoremail', 'email'],
      ...['emailaddress', 'contactemail', 'technicalleademail', 'techleademail', 'leademail'],
    ],
    [
      ...['admin', 'administrator', 'mail', 'contact', 'technicallead', 'techlead', 'lead'],
      ...['adminaddress', 'address'],
    ],
  ],
};
