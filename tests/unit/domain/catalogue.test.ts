import { type Catalogue, problemsIn } from '@domain/catalogue.ts';
import { expect, test } from 'vitest';
import { aCatalogue, aChecklist, anItem } from './examples.ts';

const problemsWith = (given: Partial<Catalogue>) => problemsIn(aCatalogue(given));
const withItem = (given: Parameters<typeof anItem>[0]) =>
  problemsWith({ checklists: [aChecklist({ items: [anItem(given)] })] });
const [phase, ...otherPhases] = aCatalogue().phases as [Catalogue['phases'][0]];
const [page] = aCatalogue().pages as [Catalogue['pages'][0]];
const [note] = aCatalogue().notes as [Catalogue['notes'][0]];
const platform: Catalogue['platforms'][0] = {
  id: 'xero',
  name: 'Xero',
  runs: 'cloud',
  keys: ['gbol'],
  developerApp: { needed: 'own' },
  effort: 'easy',
  partnerProgramme: 'Yes',
  approval: { needed: false, note: 'None' },
  popularIn: [],
  onlyIn: [],
  register: { at: 'My Apps', link: 'portal' },
  credentials: 'None',
  notes: [],
  doc: 'portal',
};

test('content that fits together has no problems', () => {
  expect(problemsWith({ platforms: [platform] })).toEqual([]);
});

test('an item that names an unknown link is named with its file, and the writer is told where links are', () => {
  expect(withItem({ link: 'portl' })).toEqual([
    'The item "upload-logo" in src/content/checklists/branding.yaml names the link "portl", but there is none with ' +
      'that id. Add it to src/content/links.yaml, or correct the name.',
  ]);
});

test('an item that names an unknown page is named with its file, and the writer is told where pages are', () => {
  expect(withItem({ page: '/guides/brand/' })).toEqual([
    'The item "upload-logo" in src/content/checklists/branding.yaml names the page "/guides/brand/", but there is none ' +
      'with that id. Add it to src/content/docs, or correct the name.',
  ]);
});

test('an item that names an unknown condition is named with its file, and the writer is told where conditions are', () => {
  expect(withItem({ appliesWhen: ['pilot', 'sandbox'] })).toEqual([
    'The item "upload-logo" in src/content/checklists/branding.yaml names the condition "sandbox", but there is none ' +
      'with that id. Add it to src/content/conditions.yaml, or correct the name.',
  ]);
});

test('a checklist has to name a page that exists', () => {
  expect(problemsWith({ checklists: [aChecklist({ page: '/guides/brand/' })] })).toEqual([
    expect.stringMatching(
      /^src\/content\/checklists\/branding\.yaml names the page "\/guides\/brand\/"/,
    ),
  ]);
});

test('a phase has to name a page that exists', () => {
  const phases = [{ ...phase, page: '/guides/intro/' }, ...otherPhases];
  expect(problemsWith({ phases })).toEqual([
    expect.stringMatching(
      /^The phase "introduction" in src\/content\/phases\.yaml names the page "\/guides\/intro\/"/,
    ),
  ]);
});

test('a term has to name a page that exists', () => {
  const terms = [{ id: 'link', term: 'Link', meaning: 'The flow.', page: '/link/' }];
  expect(problemsWith({ terms })).toEqual([
    expect.stringMatching(
      /^The term "link" in src\/content\/glossary\.yaml names the page "\/link\/"/,
    ),
  ]);
});

test('a note has to name a page that exists', () => {
  expect(problemsWith({ notes: [{ ...note, page: '/uat/' }] })).toEqual([
    expect.stringMatching(/^The note "uat" in src\/content\/todays\.yaml names the page "\/uat\/"/),
  ]);
});

test('a note has to name sources that exist', () => {
  expect(problemsWith({ notes: [{ ...note, sources: ['portal', 'docs-uat'] }] })).toEqual([
    expect.stringMatching(
      /^The note "uat" in src\/content\/todays\.yaml names the link "docs-uat"/,
    ),
  ]);
});

test('a platform has to name documentation that exists', () => {
  expect(problemsWith({ platforms: [{ ...platform, doc: 'docs-xero' }] })).toEqual([
    expect.stringMatching(
      /^The platform "xero" in src\/content\/platforms\.yaml names the link "docs-xero"/,
    ),
  ]);
});

test('a platform has to name a place to register that exists', () => {
  const register = { at: 'My Apps', link: 'register-xero' };
  expect(problemsWith({ platforms: [{ ...platform, register }] })).toEqual([
    expect.stringMatching(
      /^The platform "xero" in src\/content\/platforms\.yaml names the link "register-xero"/,
    ),
  ]);
});

test('a page has to name sources that exist', () => {
  expect(problemsWith({ pages: [{ ...page, sources: ['docs-branding'] }] })).toEqual([
    expect.stringMatching(
      /^The frontmatter of src\/content\/docs\/guides\/branding\.mdx names the link "docs-branding"/,
    ),
  ]);
});

test('a page may be named together with one of its headings', () => {
  expect(withItem({ page: '/guides/branding/#sizes' })).toEqual([]);
});

test('two checklists that share an item id are both named', () => {
  const checklists = [aChecklist(), aChecklist({ id: 'launch', phase: 'launch' })];
  expect(problemsWith({ checklists })).toEqual([
    'The item id "upload-logo" is used 2 times: in src/content/checklists/branding.yaml and ' +
      'src/content/checklists/launch.yaml. Progress is kept by item id, so give each item its own.',
  ]);
});

test('one checklist that uses an item id twice is told so', () => {
  expect(problemsWith({ checklists: [aChecklist({ items: [anItem(), anItem()] })] })).toEqual([
    expect.stringMatching(/^The item id "upload-logo" is used 2 times/),
  ]);
});

test('two checklists of a phase that claim the same place are both named', () => {
  const checklists = [
    aChecklist(),
    aChecklist({ id: 'users', items: [anItem({ id: 'invite-admin' })] }),
  ];
  expect(problemsWith({ checklists })).toEqual([
    'src/content/checklists/branding.yaml and src/content/checklists/users.yaml both have the order 1 in the phase ' +
      '"implementation". Give them different numbers.',
  ]);
});

test('checklists of different phases may have the same place', () => {
  const checklists = [
    aChecklist(),
    aChecklist({ id: 'pilot', phase: 'testing', items: [anItem({ id: 'choose-group' })] }),
  ];
  expect(problemsWith({ checklists })).toEqual([]);
});

test('a phase that was left out is missed', () => {
  expect(problemsWith({ phases: otherPhases })).toEqual([
    'The phase "introduction" is missing. Add it to src/content/phases.yaml.',
  ]);
});

test('a phase with the number of another is told its own', () => {
  expect(problemsWith({ phases: [{ ...phase, number: 2 }, ...otherPhases] })).toEqual([
    'The phase "introduction" has the number 2, but it is number 1 of 6. Correct it in src/content/phases.yaml.',
  ]);
});

test('a writer hears of every mistake at once', () => {
  expect(withItem({ link: 'portl', page: '/brand/', appliesWhen: ['sandbox'] })).toHaveLength(3);
});
