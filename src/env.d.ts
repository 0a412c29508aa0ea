import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** The island wakes up once the reader has work to be shown, see src/browser/page.ts. */
    'client:work'?: boolean;
    /** The checklist wakes up once it is seen, or there is work to be shown, see src/browser/client-list.ts. */
    'client:list'?: boolean | 'seen' | 'near';
    /** What the page is there for: it wakes up with the page, see src/browser/client-tool.ts. */
    'client:tool'?: boolean;
    /** Choices beside that: they wake up once a reader reaches for them, see src/browser/client-reached.ts. */
    'client:reached'?: boolean;
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
