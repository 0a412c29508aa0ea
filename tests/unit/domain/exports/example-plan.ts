import type { Plan, PlanItem } from '@domain/checklist/plan-item.ts';

const item = (given: Pick<PlanItem, 'id' | 'action' | 'phase'>): PlanItem => ({
  topic: 'Branding',
  page: '/guides/implementation/branding/',
  roles: ['configuration-owner'],
  actors: [{ name: 'Configuration owner', party: undefined }],
  since: '2026-11-23',
  formerly: [],
  ...given,
});

/** Two phases with items, and one without. */
export const examplePlan: Plan = {
  phases: [
    { id: 'implementation', number: 4, title: 'Implementation', page: '/guides/implementation/' },
    { id: 'testing', number: 5, title: 'Testing', page: '/guides/testing/' },
    { id: 'launch', number: 6, title: 'Launch', page: '/guides/launch/' },
  ],
  items: [
    item({ id: 'upload-logo', action: 'Upload the logo', phase: 'implementation' }),
    item({ id: 'set-colours', action: 'Set the colours', phase: 'implementation' }),
    {
      ...item({ id: 'run-pilot', action: 'Run a pilot', phase: 'testing' }),
      topic: 'Pilot',
      actors: [
        { name: 'Client', party: 'client' },
        { name: 'Codat Solutions', party: 'codat' },
      ],
    },
  ],
};

export const exampleIds = examplePlan.items.map(({ id }) => id);
