import { now, today } from '@browser/clock.ts';
import { fetchPlan } from '@browser/plan.ts';
import { handedOn } from '@domain/checklist/plan-item.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import type { Answers } from '@domain/decision/walk.ts';
import { underRules } from '@domain/plan-rules.ts';
import { rulesFrom } from '@domain/rule-book.ts';
import type { WorkspaceId } from '@domain/workspace.ts';

export type Format = 'markdown' | 'csv' | 'calendar';

/** Whose plan is written down, and what was said about its items. */
export interface Source {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly entries: Entries;
  readonly answers: Answers;
}

/**
 * The plan of a workspace as a text in a format; nothing where the format has nothing to hold. Fetches the plan and what
 * writes it, and rejects where the network refuses.
 */
export async function written(format: Format, source: Source): Promise<string | undefined> {
  const whole = await fetchPlan();
  const rules = rulesFrom(whole, source.answers);
  const plan = { ...whole, items: whole.items.flatMap((item) => underRules(item, rules) ?? []) };
  const { id, name } = source;
  const entries = handedOn(source.entries, whole.items);
  if (format === 'markdown') {
    const { planAsMarkdown } = await import('@domain/exports/markdown.ts');
    return planAsMarkdown(name, plan, entries, today());
  }
  if (format === 'csv') {
    const { planAsCsv } = await import('@domain/exports/csv.ts');
    return planAsCsv(name, plan, entries);
  }
  const { planAsCalendar } = await import('@domain/exports/calendar.ts');
  return planAsCalendar(name, id, plan, entries, stampOf(now()));
}

/** A moment as calendars write it: `20261123T141500Z`. */
const stampOf = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
