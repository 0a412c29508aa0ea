import { permissionsSchema } from '@domain/permission.ts';
import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';

const allowing = (...roles: string[]) => ({
  roles: [{ id: 'developer', name: 'Developer', summary: 'Builds.' }],
  actions: [{ id: 'configure-link', action: 'Configure Link', roles }],
});

test('an action may be allowed to the roles there are', () => {
  expect(complaintsOf(permissionsSchema, allowing('developer'))).toEqual([]);
});

test('an action may be allowed to nobody', () => {
  expect(complaintsOf(permissionsSchema, allowing())).toEqual([]);
});

test('each unknown role that an action names is told to the writer', () => {
  expect(complaintsOf(permissionsSchema, allowing('developer', 'develper', 'owner'))).toEqual([
    'The action "configure-link" names the Portal role "develper", which is not in the list of roles above it.',
    'The action "configure-link" names the Portal role "owner", which is not in the list of roles above it.',
  ]);
});
