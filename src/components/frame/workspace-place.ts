/** Where a page says in which workspace one works: in its head, in its tool, or in the sidebar, beside the figures there. */
export function placeOfWorkspace(
  id: string,
  phase: string | undefined,
): 'head' | 'tool' | 'sidebar' {
  if (['request', 'request/add-admin'].includes(id)) return 'tool';
  const inHead =
    ['checklist', 'ownership', 'pack', 'scope'].includes(id) || id.startsWith('partners');
  return phase !== undefined || inHead ? 'head' : 'sidebar';
}
