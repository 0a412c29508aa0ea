/** The organisations that take part in an onboarding. */
export const partyIds = ['codat', 'client', 'distributor'] as const;

/** What an item is assigned to, before the ownership decision turns roles into parties. */
export const roleIds = [
  'solutions',
  'configuration-owner',
  'instance-manager',
  'client',
  'technical-lead',
  'distributor',
] as const;

export type PartyId = (typeof partyIds)[number];
export type RoleId = (typeof roleIds)[number];
