import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const site = new URL('https://site.invalid/');

test('every link within the site leads to a page, and to a heading that is there', () => {
  const dead: string[] = [];
  for (const file of files) {
    for (const reference of namedIn(file, 'href')) {
      const { origin, pathname, hash } = new URL(reference, addressOf(file));
      if (origin !== site.origin) continue;
      const target = fileAt(pathname);
      const id = decodeURIComponent(hash.slice(1));
      if (!target) dead.push(`${file} leads to ${reference}, which is not there`);
      else if (id && !idsIn(target).has(id)) {
        dead.push(`${file} leads to ${reference}, but ${target} has nothing with the id "${id}"`);
      }
    }
  }
  expect(dead).toEqual([]);
});

test('every file that a page names is there', () => {
  const missing = files.flatMap((file) =>
    [...namedIn(file, 'src'), ...namedIn(file, 'component-url'), ...picturesOf(file)]
      .filter((reference) => !fileAt(new URL(reference, addressOf(file)).pathname))
      .map((reference) => `${file} names ${reference}, which is not there`),
  );
  expect(missing).toEqual([]);
});

test('no id is used twice on a page', () => {
  const twice = files.flatMap((file) => {
    const ids = [...read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`);
  });
  expect(twice).toEqual([]);
});

const read = (file: string): string => readFileSync(`dist/${file}`, 'utf8');

/** The address at which a file is served. */
const addressOf = (file: string): URL =>
  new URL(file.replaceAll('\\', '/').replace(/index\.html$/, ''), site);

/** The file that answers an address, or none. Addresses of pages end with a slash. */
function fileAt(pathname: string): string | undefined {
  const path = decodeURIComponent(pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(`dist/${file}`) ? file : undefined;
}

/** What the elements of a page say in one of their attributes. */
const namedIn = (file: string, attribute: string): string[] =>
  [...read(file).matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );

/** The picture that a page offers to those who share it. */
const picturesOf = (file: string): string[] =>
  [...read(file).matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );

const idsIn = (file: string): Set<string> =>
  new Set([...read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
