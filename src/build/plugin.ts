import type { AstroConfig } from 'astro';

/** A plugin of Vite, as the configuration takes it. */
export type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;
