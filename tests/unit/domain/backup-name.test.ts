import { backupName } from '@domain/backup-name.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a back-up of everything is named after the site and the day', () => {
  expect(backupName('2026-11-23')).toBe('codat-onboarding-2026-11-23.json');
});

test('a back-up of one client carries its name', () => {
  expect(backupName('2026-11-23', 'Acme & Sons Ltd.')).toBe(
    'codat-onboarding-acme-sons-ltd-2026-11-23.json',
  );
});

test('names in other scripts stay readable', () => {
  expect(backupName('2026-11-23', 'Größe 東京')).toBe(
    'codat-onboarding-größe-東京-2026-11-23.json',
  );
});

test('no name of a client leads out of a folder, hides the file, or makes its name too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (client) => {
      const name = backupName('2026-11-23', client);
      expect(name).toMatch(/^codat-onboarding-[\p{L}\p{M}\p{N}-]*2026-11-23\.json$/u);
      expect(name.length).toBeLessThan(130);
    }),
  );
});
