/** The parts of the site, as search filters them. */
export const sections = ['Guides', 'Partners', 'Reference', 'Tools'] as const;
export type Section = (typeof sections)[number];

/** The part of the site that a page is in, by its address; none for the home page and the page for lost readers. */
export function sectionOf(pageId: string): Section | undefined {
  const [first = ''] = pageId.split('/');
  if (first === 'guides') return 'Guides';
  if (first === 'partners') return 'Partners';
  if (first === 'reference') return 'Reference';
  return first === '' || first === 'index' || first === '404' ? undefined : 'Tools';
}
