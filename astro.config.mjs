import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { load } from 'js-yaml';
import starlightLinksValidator from 'starlight-links-validator';
import { finish } from './src/build/finish.ts';
import { compileAhead } from './src/build/compile-ahead.ts';
import { frameScript } from './src/build/frame-script.ts';
import { preloadScripts } from './src/build/preload.ts';
import { asideNotes } from './src/markdown/aside-notes.ts';
import { internalLinks } from './src/markdown/internal-links.ts';
import { tableLabels } from './src/markdown/table-labels.ts';

// What is no longer needed is collected once it is a quarter of what is: with 1,000 pages a build needs 200 MB less, and no longer.
setFlagsFromString('--heap-growing-percent=25');

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

/** Where the site begins on its host, with a slash at either end. */
const base = (process.env.BASE ?? '/').replace(/\/?$/, '/');

/**
 * What comes in one file because it is always used together: what wakes on every page, Preact, and the reader's work. Each
 * takes along what it imports. A dozen small files would each cost a request, and compress less well.
 */
const bundles = [
  { name: 'frame', test: /frame[\\/]wake\.ts$|preload-helper|rolldown[\\/]runtime/, priority: 3 },
  {
    name: 'preact',
    test: /node_modules[\\/](@astrojs[\\/]preact|preact|@nanostores)[\\/]/,
    priority: 2,
  },
  {
    name: 'work',
    test: /stores[\\/](items|rules|plan-view|phase-progress|use-entries)\.ts$|browser[\\/]fragment\.ts$|checklist[\\/]words\.ts$|party[\\/]Chip\.tsx$/,
    priority: 1,
  },
];

export default defineConfig({
  site: process.env.SITE ?? 'https://codat-onboarding.example',
  base,
  trailingSlash: 'always',
  // Pages are fetched ahead by speculation rules, which need no script.
  prefetch: false,
  // Small scripts stay files, which pages share, so that the security policy need not name each of them.
  vite: {
    plugins: [frameScript, preloadScripts(base), compileAhead],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: bundles } } },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [asideNotes, tableLabels, internalLinks(base)] }),
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
        LanguageSelect: './src/components/frame/None.astro',
        MobileMenuToggle: './src/components/frame/MobileMenuToggle.astro',
        MobileTableOfContents: './src/components/frame/MobileTableOfContents.astro',
        PageFrame: './src/components/frame/PageFrame.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        Search: './src/components/search/Search.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        SocialIcons: './src/components/frame/None.astro',
        SiteTitle: './src/components/frame/SiteTitle.astro',
        TableOfContents: './src/components/frame/TableOfContents.astro',
        ThemeProvider: './src/components/theme/ThemeProvider.astro',
        ThemeSelect: './src/components/theme/ThemeSelect.astro',
        TwoColumnContent: './src/components/frame/TwoColumnContent.astro',
      },
      head: [
        { tag: 'link', attrs: { rel: 'manifest', href: `${base}manifest.webmanifest` } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${base}icon-192.png` } },
        { tag: 'meta', attrs: { property: 'og:image', content: `${base}social.png` } },
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
      // Writers name pages from the root; below another path the links are led there only after this look at them.
      plugins: base === '/' ? [starlightLinksValidator()] : [],
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
    finish(),
  ],
});
