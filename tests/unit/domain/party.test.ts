import { actorOf, roleSchema } from '@domain/party.ts';
import { partyIds, roleIds } from '@domain/party-ids.ts';
import { expect, test } from 'vitest';

test('three parties take part: Codat, the client and the distributor', () => {
  expect(partyIds).toEqual(['codat', 'client', 'distributor']);
});

test('an item is assigned to one of six roles', () => {
  expect(roleIds).toEqual([
    'solutions',
    'configuration-owner',
    'instance-manager',
    'client',
    'technical-lead',
    'distributor',
  ]);
});

test('whoever holds a role wears the colours of its party', () => {
  const role = { id: 'solutions', name: 'Codat Solutions', meaning: '', party: 'codat' } as const;
  expect(actorOf(role)).toEqual({ name: 'Codat Solutions', party: 'codat' });
});

test('a role that ownership settles belongs to no party yet', () => {
  const role = { id: 'configuration-owner', name: 'Configuration owner', meaning: '' } as const;
  expect(actorOf(roleSchema.parse(role)).party).toBeUndefined();
});
