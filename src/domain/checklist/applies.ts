import type { Condition } from '../condition.ts';
import type { Item } from './checklist.ts';

const instanceNames = { uat: 'UAT', production: 'Production' } as const;

/** When an item applies, as a sentence without a full stop; nothing where it always does, once. */
export function appliesSentence(
  { appliesWhen = [], perInstance = [] }: Pick<Item, 'appliesWhen' | 'perInstance'>,
  conditions: readonly Condition[],
): string | undefined {
  const clauses = appliesWhen.flatMap(
    (id) => conditions.find((condition) => condition.id === id)?.applies ?? [],
  );
  const when = clauses.join(', and ');
  const where = whereOf(perInstance);
  return [sentence(when), where].filter(Boolean).join('. ') || undefined;
}

function whereOf(instances: NonNullable<Item['perInstance']>): string | undefined {
  const names = instances.map((instance) => instanceNames[instance]);
  if (names.length === 0) return undefined;
  return names.length > 1 ? `Once for each instance: ${names.join(' and ')}` : `In ${names[0]}`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
