import { existsSync, readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { load } from 'js-yaml';
import starlightLinksValidator from 'starlight-links-validator';
import { asideNotes } from './src/markdown/aside-notes.ts';
import { tableLabels } from './src/markdown/table-labels.ts';

const phases = load(readFileSync('src/content/phases.yaml', 'utf8'));

/** A phase in the sidebar: a group where it has guides of its own, else a link. Its badge is the place of its progress. */
const phaseEntry = ({ id, number, title }) =>
  existsSync(`src/content/docs/guides/${id}`)
    ? {
        label: `${number} ${title}`,
        items: [{ autogenerate: { directory: `guides/${id}` } }],
        collapsed: true,
        badge: placeOf(id),
      }
    : { label: `${number} ${title}`, slug: `guides/${id}`, badge: placeOf(id) };

const placeOf = (phase) => ({ text: '\u00a0', class: `phase-progress phase-progress-${phase}` });

export default defineConfig({
  site: process.env.SITE ?? 'https://codat-onboarding.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [asideNotes, tableLabels] }),
  },
  integrations: [
    preact(),
    starlight({
      title: 'Onboarding to Codat',
      description:
        'From first call to linked customers: six phases, who does what, and the tools to get each of them done.',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      favicon: '/favicon.svg',
      expressiveCode: false,
      credits: false,
      customCss: ['./src/styles/theme.css', './src/styles/layout.css', './src/styles/prose.css'],
      components: {
        Footer: './src/components/frame/Footer.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        Search: './src/components/search/Search.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        SiteTitle: './src/components/frame/SiteTitle.astro',
        ThemeProvider: './src/components/theme/ThemeProvider.astro',
        ThemeSelect: './src/components/theme/ThemeSelect.astro',
      },
      head: [
        { tag: 'meta', attrs: { property: 'og:image', content: '/social.png' } },
        {
          tag: 'meta',
          attrs: {
            name: 'theme-color',
            content: '#fdfcf9',
            media: '(prefers-color-scheme: light)',
          },
        },
        {
          tag: 'meta',
          attrs: { name: 'theme-color', content: '#15181d', media: '(prefers-color-scheme: dark)' },
        },
      ],
      plugins: [starlightLinksValidator()],
      sidebar: [
        { label: 'Guides', items: phases.map(phaseEntry) },
        { label: 'Partners', items: [{ autogenerate: { directory: 'partners' } }] },
        {
          label: 'Tools',
          items: [
            'ownership',
            'ownership/comparison',
            'scope',
            'request',
            'request/several',
            'request/add-admin',
            'checklist',
            'clients',
            'pack',
            'your-data',
          ],
        },
        { label: 'Reference', items: [{ autogenerate: { directory: 'reference' } }] },
      ],
    }),
  ],
});
