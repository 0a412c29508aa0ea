import { sharedAddress } from '@domain/shared-address.ts';

/** The whole address that shows a shared plan to whoever opens it. */
export const shareAddress = (fragment: string): string =>
  new URL(sharedAddress(import.meta.env.BASE_URL, fragment), window.location.href).href;
