/** The six phases of onboarding, in the order in which they happen (S3). */
export const phaseIds = [
  'introduction',
  'access',
  'solutions',
  'implementation',
  'testing',
  'launch',
] as const;

export type PhaseId = (typeof phaseIds)[number];
