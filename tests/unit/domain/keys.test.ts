import {
  asideKeyOf,
  isOurs,
  keyOf,
  keyOfWorkspace,
  kinds,
  readAsideKey,
  readKey,
  siteKeys,
  startOfKeys,
  workspacesIn,
} from '@domain/keys.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const entry = fc.record({
  workspace: id,
  kind: fc.constantFrom(...kinds),
  id,
});
const part = fc.constantFrom('codat-onboarding', 'my-organisation', 'item', 'a', '', '/', '//');
const anyText = fc.oneof(
  fc.string(),
  fc.array(part).map((parts) => parts.join('/')),
);

test('a key names this site, the workspace, the kind and the entry', () => {
  expect(keyOf({ workspace: 'my-organisation', kind: 'item', id: 'upload-logo' })).toBe(
    'codat-onboarding/my-organisation/item/upload-logo',
  );
});

test('what a key was made from can be read back from it', () => {
  fc.assert(
    fc.property(entry, (named) => {
      expect(readKey(keyOf(named))).toEqual(named);
    }),
  );
});

test('any text is either a key of ours, letter for letter, or none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const named = readKey(text);
      if (named) expect(keyOf(named)).toBe(text);
    }),
  );
});

test('keys of one workspace, and those of one kind in it, begin alike, and no others do', () => {
  fc.assert(
    fc.property(entry, entry, (named, { workspace, kind }) => {
      const isIn = named.workspace === workspace;
      expect(keyOf(named).startsWith(startOfKeys(workspace))).toBe(isIn);
      const isOne = isIn && named.kind === kind;
      expect(keyOf(named).startsWith(startOfKeys(workspace, kind))).toBe(isOne);
    }),
  );
});

test('workspaces are told by what their keys begin with', () => {
  const starts = ['acme', 'my-organisation'].map((id) => startOfKeys(id));
  const others = [
    'codat-onboarding-aside/12/',
    'codat-onboarding/Acme/',
    'theme/',
    'codat-onboarding/acme/item/',
  ];
  expect(workspacesIn([...starts, ...others])).toEqual(['acme', 'my-organisation']);
});

test('what is said about a workspace is kept beside its entries', () => {
  expect(readKey(keyOfWorkspace('acme'))).toMatchObject({ workspace: 'acme', kind: 'about' });
});

test.each([
  'starlight-theme',
  'codat-onboarding',
  'codat-onboarding/my-organisation/item/',
  'codat-onboarding//item/upload-logo',
  'codat-onboarding/My Organisation/item/upload-logo',
  'codat-onboarding/my-organisation/secret/upload-logo',
  'codat-onboarding/my-organisation/item/upload-logo/more',
  'codat-onboarding/my-organisation/item/__proto__',
  'other-site/my-organisation/item/upload-logo',
])('the key "%s" names no entry', (key) => {
  expect(readKey(key)).toBeUndefined();
});

test('the key and the time of what was set aside can be read back', () => {
  fc.assert(
    fc.property(entry.map(keyOf), fc.maxSafeNat(), (key, at) => {
      expect(readAsideKey(asideKeyOf(key, at))).toEqual({ key, at });
    }),
  );
});

test('what was set aside is no entry any more', () => {
  fc.assert(
    fc.property(entry.map(keyOf), fc.maxSafeNat(), (key, at) => {
      expect(readKey(asideKeyOf(key, at))).toBeUndefined();
    }),
  );
});

test('a key that was not set aside is not read as one that was', () => {
  expect(readAsideKey('codat-onboarding/my-organisation/item/upload-logo')).toBeUndefined();
  expect(readAsideKey('codat-onboarding-aside/1')).toBeUndefined();
});

test('entries, what was set aside and the keys of the site are ours', () => {
  const ours = [keyOfWorkspace('acme'), asideKeyOf('a', 1), ...Object.values(siteKeys)];
  expect(ours.filter(isOurs)).toEqual(ours);
});

test('the keys of others are not ours', () => {
  expect(
    ['starlight-theme', 'codat', 'codat-onboarding', 'my/codat-onboarding/a'].filter(isOurs),
  ).toEqual([]);
});
