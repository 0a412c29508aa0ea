import { defineHastPlugin } from 'satteri';

/**
 * Makes asides notes instead of landmarks: a guide has several with one name, like "Advice", and none is a place to jump to
 * (ARIA in HTML: `aside` may have the role `note`).
 */
export const asideNotes = defineHastPlugin({
  name: 'aside-notes',
  element: {
    filter: ['aside'],
    visit(aside, context) {
      context.setProperty(aside, 'role', 'note');
    },
  },
});
