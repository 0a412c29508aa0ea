import { lineOf } from './text.ts';

/** What a text asks for: ids of instances, and the first word of it that means none. */
export interface AskedInstances {
  readonly asked: readonly string[];
  readonly strange: string | undefined;
}

/** The instances that a text asks for: "UAT", "Production", "both", "UAT + Production", "uat/prod". */
export function instancesIn(text: string): AskedInstances {
  const words = lineOf(text)
    .split(/[\s,;/+&|]+/)
    .filter((word) => word && !fillers.has(word.toLowerCase()));
  const asked = words.flatMap((word) => meanings.get(word.toLowerCase()) ?? []);
  return {
    asked: ['uat', 'production'].filter((id) => asked.includes(id)),
    strange: words.find((word) => !meanings.has(word.toLowerCase())),
  };
}

const meanings: ReadonlyMap<string, readonly string[]> = new Map([
  ['uat', ['uat']],
  ['production', ['production']],
  ['prod', ['production']],
  ['both', ['uat', 'production']],
]);

const fillers: ReadonlySet<string> = new Set(['and', 'instance', 'instances', 'instance(s)']);
