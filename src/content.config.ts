import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import { checklistSchema } from './domain/checklist/checklist.ts';
import { publishedSchema } from './domain/checklist/published.ts';
import { conditionSchema } from './domain/condition.ts';
import { termSchema } from './domain/glossary.ts';
import { guideFields } from './domain/guide.ts';
import { homeSchema } from './domain/home.ts';
import { linkSchema } from './domain/link.ts';
import { comparisonSchema } from './domain/decision/comparison.ts';
import { decisionSchema } from './domain/decision/decision.ts';
import { entriesOf } from './domain/list.ts';
import { noteSchema } from './domain/note.ts';
import { partySchema, roleSchema } from './domain/party.ts';
import { permissionsSchema } from './domain/permission.ts';
import { phaseSchema } from './domain/phase.ts';
import { platformSchema } from './domain/platform.ts';
import { requestSchema } from './domain/request/request.ts';

/** A collection that is one YAML file with a list of entries. */
const listed = <Schema extends z.ZodType>(name: string, schema: Schema) => {
  const path = `src/content/${name}.yaml`;
  return defineCollection({
    loader: file(path, { parser: (text) => entriesOf(load(text), path) }),
    schema,
  });
};

/** A collection that is one YAML file with a single entry. */
const whole = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  defineCollection({
    loader: glob({ base: 'src/content', pattern: `${name}.yaml` }),
    schema,
  });

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: guideFields }),
  }),
  phases: listed('phases', phaseSchema),
  parties: listed('parties', partySchema),
  roles: listed('roles', roleSchema),
  links: listed('links', linkSchema),
  terms: listed('glossary', termSchema),
  notes: listed('todays', noteSchema),
  conditions: listed('conditions', conditionSchema),
  platforms: listed('platforms', platformSchema),
  permissions: whole('permissions', permissionsSchema),
  comparison: whole('comparison', comparisonSchema),
  decisions: defineCollection({
    loader: glob({ base: 'src/content/decisions', pattern: '*.yaml' }),
    schema: decisionSchema,
  }),
  requests: defineCollection({
    loader: glob({ base: 'src/content/requests', pattern: '*.yaml' }),
    schema: requestSchema,
  }),
  published: whole('published', publishedSchema),
  home: whole('home', homeSchema),
  checklists: defineCollection({
    loader: glob({ base: 'src/content/checklists', pattern: '*.yaml' }),
    schema: checklistSchema,
  }),
};
