import { appliesTo } from './applicability.ts';
import type { Condition } from './condition.ts';
import type { Ownership } from './decision/decision.ts';
import type { Settled } from './decision/walk.ts';
import type { Actor, Role } from './party.ts';
import type { PartyId, RoleId } from './party-ids.ts';

/** An item, as far as it can change hands. */
export interface Handed {
  readonly id: string;
  readonly roles: readonly RoleId[];
  readonly appliesWhen?: readonly string[] | undefined;
}

/** What a change of decision does to a plan. */
export interface Handover<Item> {
  readonly changing: readonly Change<Item>[];
  readonly appearing: readonly Item[];
  readonly disappearing: readonly Item[];
}

/** An item that other parties do from now on. None before, where that was not settled. */
export interface Change<Item> {
  readonly item: Item;
  readonly from: readonly PartyId[];
  readonly to: readonly PartyId[];
}

/** The party that acts in a role; none where it is not settled, or takes no part. */
export function partyOfRole(role: RoleId, ownership: Ownership | undefined): PartyId | undefined {
  if (role === 'solutions') return 'codat';
  if (role === 'configuration-owner') return ownership?.configuration;
  if (role === 'instance-manager') return ownership?.management;
  if (role === 'distributor') return ownership?.distributor === false ? undefined : 'distributor';
  return 'client';
}

/**
 * Who acts in some roles once ownership is settled, each once: the configuration owner and the instance manager turn into
 * the client's technical lead or the distributor, and a distributor that takes no part is left out.
 */
export function settledActors(
  roles: readonly RoleId[],
  ownership: Ownership | undefined,
  known: readonly Pick<Role, 'id' | 'name' | 'party'>[],
): Actor[] {
  const present = roles.filter(
    (role) => role !== 'distributor' || ownership?.distributor !== false,
  );
  return [...new Set(present.map((role) => settledRole(role, ownership)))].flatMap((role) => {
    const found = known.find(({ id }) => id === role);
    return found ? [{ name: found.name, party: found.party }] : [];
  });
}

/** The role that somebody has who holds what was to be decided; other roles stay as they are. */
export function settledRole(role: RoleId, ownership: Ownership | undefined): RoleId {
  const isOpen = role === 'configuration-owner' || role === 'instance-manager';
  const party = isOpen ? partyOfRole(role, ownership) : undefined;
  if (party === undefined) return role;
  return party === 'distributor' ? 'distributor' : 'technical-lead';
}

/** Which items change hands, appear and disappear when what is settled changes. */
export function handover<Item extends Handed>(
  items: readonly Item[],
  conditions: readonly Condition[],
  before: Settled,
  after: Settled,
): Handover<Item> {
  const isOn = ({ appliesWhen = [] }: Item, { answers, outcomes }: Settled) =>
    appliesTo(appliesWhen, conditions, answers, outcomes);
  const staying = items.filter((item) => isOn(item, before) && isOn(item, after));
  return {
    changing: staying
      .map((item) => ({
        item,
        from: partiesOf(item.roles, before.ownership),
        to: partiesOf(item.roles, after.ownership),
      }))
      .filter(({ from, to }) => [...from].sort().join() !== [...to].sort().join()),
    appearing: items.filter((item) => !isOn(item, before) && isOn(item, after)),
    disappearing: items.filter((item) => isOn(item, before) && !isOn(item, after)),
  };
}

const partiesOf = (roles: readonly RoleId[], ownership: Ownership | undefined): PartyId[] => [
  ...new Set(roles.flatMap((role) => partyOfRole(role, ownership) ?? [])),
];
