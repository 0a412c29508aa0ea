import { identifier, internalPath } from '@domain/identifier.ts';
import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';

test.each(['upload-logo', 'xero', 'sage-50', '404'])('"%s" is an identifier', (id) => {
  expect(complaintsOf(identifier, id)).toEqual([]);
});

test.each(['Upload-logo', 'upload logo', 'upload_logo', '-logo', 'logo-', 'a--b', 'a/b', ''])(
  '"%s" is not an identifier, and the writer is shown one',
  (id) => {
    expect(complaintsOf(identifier, id)).toEqual([
      'Expected lower-case words joined by hyphens, like "upload-logo".',
    ]);
  },
);

test.each(['/', '/#steps', '/guides/access/', '/guides/access/#steps'])(
  '"%s" is an address inside this site',
  (path) => {
    expect(complaintsOf(internalPath, path)).toEqual([]);
  },
);

test.each([
  'guides/access/',
  '/guides/access',
  '//codat.io/',
  'https://codat.io/',
  '/guides/access/?tab=1',
  '/guides/access/#',
  '/Guides/',
  '',
])('"%s" is not an address inside this site, and the writer is shown one', (path) => {
  expect(complaintsOf(internalPath, path)).toEqual([
    'Expected an address inside this site, like "/guides/access/" or "/guides/access/#steps".',
  ]);
});
