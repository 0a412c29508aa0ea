import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** The island wakes up once the reader has work to be shown, see src/browser/page.ts. */
    'client:work'?: boolean;
    /** The checklist wakes up once it is seen, or there is work to be shown, see src/browser/client-list.ts. */
    'client:list'?: boolean | 'seen';
  }
}

declare global {
  namespace App {
    interface Locals {
      /** Whether a checklist has been drawn on the page already. */
      hasChecklist?: boolean;
    }
  }
}
