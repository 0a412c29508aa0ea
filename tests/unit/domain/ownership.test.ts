import { globSync, readFileSync } from 'node:fs';
import type { Item } from '@domain/checklist/checklist.ts';
import type { Ownership } from '@domain/decision/decision.ts';
import { type Answers, settle } from '@domain/decision/walk.ts';
import { type Handover, handover, partyOfRole, settledActors } from '@domain/ownership.ts';
import type { Role } from '@domain/party.ts';
import { roleIds } from '@domain/party-ids.ts';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { conditions, ownership, scope } from './decision/examples.ts';

const clientOwned: Ownership = {
  configuration: 'client',
  management: 'client',
  distributor: true,
};
const distributorOwned: Ownership = {
  configuration: 'distributor',
  management: 'distributor',
  distributor: true,
};
const handedOver: Ownership = { ...distributorOwned, management: 'client' };
const alone: Ownership = { ...clientOwned, distributor: false };

const roles = load(readFileSync('src/content/roles.yaml', 'utf8')) as Role[];
const items = globSync('src/content/checklists/*.yaml').flatMap(
  (path) => (load(readFileSync(path, 'utf8')) as { items: Item[] }).items,
);

describe('the party of a role', () => {
  test('is settled by the decision for configuration owner and instance manager', () => {
    expect(partyOfRole('configuration-owner', handedOver)).toBe('distributor');
    expect(partyOfRole('instance-manager', handedOver)).toBe('client');
  });

  test('is open for these two until the decision is made', () => {
    expect(partyOfRole('configuration-owner', undefined)).toBeUndefined();
    expect(partyOfRole('instance-manager', undefined)).toBeUndefined();
  });

  test('is the same for all other roles, whatever is decided', () => {
    for (const whose of [undefined, clientOwned, distributorOwned, handedOver]) {
      expect(partyOfRole('solutions', whose)).toBe('codat');
      expect(partyOfRole('client', whose)).toBe('client');
      expect(partyOfRole('technical-lead', whose)).toBe('client');
      expect(partyOfRole('distributor', whose)).toBe('distributor');
    }
  });

  test('is none for a distributor that takes no part', () => {
    expect(partyOfRole('distributor', alone)).toBeUndefined();
  });

  test('is what roles.yaml says, where it says one', () => {
    for (const id of roleIds) {
      expect(partyOfRole(id, undefined)).toBe(roles.find((role) => role.id === id)?.party);
    }
  });
});

describe('who acts', () => {
  const names = (whose: Ownership | undefined, ...ids: (typeof roleIds)[number][]) =>
    settledActors(ids, whose, roles).map(({ name, party }) => `${name}: ${party ?? 'open'}`);

  test('is a role as long as nothing is decided', () => {
    expect(names(undefined, 'configuration-owner')).toEqual(['Configuration owner: open']);
  });

  test("is the client's technical lead where the client owns", () => {
    expect(names(clientOwned, 'configuration-owner')).toEqual(['Client technical lead: client']);
  });

  test('is the distributor where the distributor owns', () => {
    expect(names(distributorOwned, 'instance-manager')).toEqual(['Distributor: distributor']);
  });

  test('is named once, also where several roles come down to the same', () => {
    expect(names(distributorOwned, 'configuration-owner', 'distributor', 'client')).toEqual([
      'Distributor: distributor',
      'Client: client',
    ]);
  });

  test('is no distributor where none takes part', () => {
    expect(names(alone, 'distributor', 'client')).toEqual(['Client: client']);
  });
});

describe('a change of decision', () => {
  const decisions = [ownership, scope];
  const byClient = {
    'whose-instance': 'client',
    'technical-lead': 'yes',
    'platform-contracts': 'yes',
    'daily-access': 'client',
  };
  const byDistributor = {
    'whose-instance': 'client',
    'technical-lead': 'no',
    'daily-access': 'distributor',
    'key-policy': 'no',
  };
  const changed = (before: Answers, after: Answers) =>
    handover(items, conditions, settle(decisions, before), settle(decisions, after));
  const idsOf = ({ appearing, disappearing, changing }: Handover<Item>) => ({
    appearing: appearing.map(({ id }) => id),
    disappearing: disappearing.map(({ id }) => id),
    changing: changing.map(({ item }) => item.id),
  });

  test('to the same does nothing', () => {
    expect(idsOf(changed(byClient, { ...byClient, 'key-policy': 'no' }))).toEqual({
      appearing: [],
      disappearing: [],
      changing: [],
    });
  });

  test('from client to distributor hands over what the configuration owner and the instance manager do', () => {
    const { changing } = changed(byClient, byDistributor);
    const open = items.filter(({ roles: [...wanted] }) =>
      wanted.some((role) => ['configuration-owner', 'instance-manager'].includes(role)),
    );
    const handed = changing.map(({ item }) => item.id);
    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(handed));
    expect(changing.find(({ item }) => item.id === 'register-developer-apps')).toMatchObject({
      from: ['client'],
      to: ['distributor'],
    });
    expect(handed).toContain('copy-api-key');
  });

  test('leaves alone what both parties did before and after', () => {
    const { changing } = changed(byClient, byDistributor);
    expect(changing.map(({ item }) => item.id)).not.toContain('decide-instance-manager');
  });

  test("from client to distributor brings the item about the client's brand, and back takes it away", () => {
    expect(idsOf(changed(byClient, byDistributor))).toMatchObject({
      appearing: ['use-clients-brand'],
      disappearing: [],
    });
    expect(idsOf(changed(byDistributor, byClient))).toMatchObject({
      appearing: [],
      disappearing: ['use-clients-brand'],
    });
  });

  test('to an onboarding without a distributor takes away what is only for distributors', () => {
    const { disappearing, changing } = changed(byClient, { 'whose-instance': 'own' });
    expect(disappearing.map(({ id }) => id)).toEqual(
      items.filter(({ appliesWhen }) => appliesWhen?.includes('distributor')).map(({ id }) => id),
    );
    expect(changing.map(({ item, to }) => [item.id, ...to])).toEqual([
      ['send-instance-request', 'client'],
    ]);
  });

  test('that hands over the daily running alone leaves the configuration where it was', () => {
    const handed = changed(byDistributor, { ...byDistributor, 'daily-access': 'client' });
    for (const { item } of handed.changing) expect(item.roles).toContain('instance-manager');
    expect(handed.changing.length).toBeGreaterThan(0);
  });

  test('made for the first time names nobody who did the items before', () => {
    const { changing } = changed({}, byDistributor);
    const register = changing.find(({ item }) => item.id === 'register-developer-apps');
    expect(register).toMatchObject({ from: [], to: ['distributor'] });
  });

  test('of what applies makes items disappear and come back', () => {
    expect(idsOf(changed({ platforms: 'both' }, { platforms: 'cloud' }))).toEqual({
      appearing: [],
      disappearing: items
        .filter(({ appliesWhen }) => appliesWhen?.includes('on-premise'))
        .map(({ id }) => id),
      changing: [],
    });
    expect(idsOf(changed({ platforms: 'cloud' }, { platforms: 'not-sure' })).appearing).toContain(
      'test-desktop-connector',
    );
  });

  test('that nobody has made leaves the whole plan', () => {
    const nothing = settle(decisions, {});
    const all = handover(items, conditions, nothing, nothing);
    expect(idsOf(all)).toEqual({ appearing: [], disappearing: [], changing: [] });
  });
});
