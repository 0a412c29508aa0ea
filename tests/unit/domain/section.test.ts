import { sectionOf } from '@domain/section.ts';
import { expect, test } from 'vitest';

test.each([
  ['guides/access', 'Guides'],
  ['guides/implementation/users', 'Guides'],
  ['partners', 'Partners'],
  ['partners/running', 'Partners'],
  ['reference/glossary', 'Reference'],
  ['checklist', 'Tools'],
])('search finds the page %s among the %s', (page, section) => {
  expect(sectionOf(page)).toBe(section);
});

test.each(['', 'index', '404'])('the page "%s" is in no part of the site', (page) => {
  expect(sectionOf(page)).toBeUndefined();
});
