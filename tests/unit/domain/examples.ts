import type { Catalogue } from '@domain/catalogue.ts';
import type { Checklist, Item } from '@domain/checklist/checklist.ts';
import { phaseIds } from '@domain/phase-ids.ts';

/** An item that says no more than it must, beside what is given. */
export const anItem = (given: Partial<Item> = {}): Item => ({
  id: 'upload-logo',
  action: 'Upload the logo',
  roles: ['client'],
  why: 'Customers see it.',
  doneWhen: 'The logo shows.',
  ...given,
});

/** A checklist of one item, beside what is given. */
export const aChecklist = (given: Partial<Checklist> = {}): Checklist => ({
  id: 'branding',
  title: 'Branding',
  phase: 'implementation',
  order: 1,
  page: '/guides/branding/',
  items: [anItem()],
  ...given,
});

/** Content that fits together, in which every kind of entry names others. */
export const aCatalogue = (given: Partial<Catalogue> = {}): Catalogue => ({
  phases: phaseIds.map((id, index) => ({
    id,
    number: index + 1,
    title: id,
    achieves: 'Something.',
    leads: { party: 'client', name: 'Client' },
    page: '/guides/branding/',
  })),
  parties: [],
  roles: [],
  links: [{ id: 'portal', label: 'Portal', href: 'https://app.codat.io' }],
  terms: [{ id: 'link', term: 'Link', meaning: 'The flow.', page: '/guides/branding/' }],
  notes: [
    {
      id: 'uat',
      topic: 'UAT',
      today: 'It moved.',
      advice: 'Ask.',
      sources: ['portal'],
      page: '/guides/branding/',
    },
  ],
  conditions: [{ id: 'pilot', applies: 'when you run a pilot' }],
  checklists: [
    aChecklist({
      items: [anItem({ link: 'portal', page: '/guides/branding/', appliesWhen: ['pilot'] })],
    }),
  ],
  platforms: [],
  decisions: [],
  pages: [
    {
      address: '/guides/branding/',
      title: 'Branding',
      file: 'src/content/docs/guides/branding.mdx',
      sources: ['portal'],
    },
  ],
  ...given,
});
