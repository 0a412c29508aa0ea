declare namespace App {
  interface Locals {
    /** Whether a checklist has been drawn on the page already. */
    hasChecklist?: boolean;
  }
}
