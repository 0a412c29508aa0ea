import type { CalendarDate } from '../calendar-date.ts';
import type { ItemEntry } from './entry.ts';
import type { PlanItem } from './plan-item.ts';

/** Whether an item came after a workspace was set up, and nothing has been said about it yet. */
export const isNew = (
  { since }: Pick<PlanItem, 'since'>,
  entry: ItemEntry | undefined,
  workspaceCreated: CalendarDate,
): boolean => !entry && since > workspaceCreated;
