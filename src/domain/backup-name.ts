import type { CalendarDate } from './calendar-date.ts';

/** The name of a back-up file: "codat-onboarding-acme-ltd-2026-11-23.json", or without a client where it holds all. */
export function backupName(day: CalendarDate, client = ''): string {
  // Letters of all scripts are fit for a file's name; signs, spaces and dots are not everywhere.
  const words = client.toLocaleLowerCase('en-GB').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const named = [...words.join('-')].slice(0, 40).join('');
  return `${['codat-onboarding', named, day].filter(Boolean).join('-')}.json`;
}
