import type { Entries } from '@domain/checklist/progress.ts';
import { planAsCalendar } from '@domain/exports/calendar.ts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { anyEntries, anyText } from '../arbitraries.ts';
import { exampleIds, examplePlan } from './example-plan.ts';

const stamp = '20261123T141500Z';
const written = (entries: Entries, name = 'Acme Ltd') =>
  planAsCalendar(name, 'c-1', examplePlan, entries, stamp);

type Event = Readonly<Record<string, string>>;

/** The events of a calendar, read strictly as RFC 5545 has it: throws where a line is none, or what must be there is missing. */
function parsed(calendar: string): Event[] {
  const must = (claim: boolean, what: string) => {
    if (!claim) throw new Error(what);
  };
  const bytes = new TextEncoder().encode(calendar);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  must(text.endsWith('\r\n'), 'The last line is not ended.');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    must(!/[\r\n]/.test(line), `A line break stands alone: ${line}`);
    must(new TextEncoder().encode(line).length <= 75, `A line is too long: ${line}`);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const properties = lines.map((line) => {
    const [, name, parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[A-Z-]+)*):(\P{Cc}*)$/u.exec(line) ?? [];
    if (name === undefined) throw new Error(`This is no property: ${line}`);
    return [name + parameters, value] as const;
  });
  const [begin, version, producer, ...rest] = properties.map((property) => property.join(':'));
  must(begin === 'BEGIN:VCALENDAR' && rest.at(-1) === 'END:VCALENDAR', 'This is no calendar.');
  must(version === 'VERSION:2.0' && !!producer?.startsWith('PRODID:'), 'It has no version.');

  const events: Record<string, string>[] = [];
  let event: Record<string, string> | undefined;
  for (const [name, value] of properties.slice(3, -1)) {
    if (name === 'BEGIN') {
      must(!event && value === 'VEVENT', 'An event begins in another.');
      event = {};
    } else if (name === 'END') {
      const required = ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'SUMMARY'];
      for (const one of required) must(!!event?.[one], `An event has no ${one}.`);
      must(value === 'VEVENT', 'Something else ends.');
      events.push(event ?? {});
      event = undefined;
    } else {
      must(!!event && !(name in event), `${name} stands twice, or outside of events.`);
      if (event) event[name] = isText(name) ? unescaped(value) : value;
    }
  }
  must(events.length > 0 && !event, 'There is no event, or one does not end.');
  return events;
}

const isText = (name: string) => ['SUMMARY', 'DESCRIPTION', 'UID'].includes(name);

function unescaped(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`This is no text: ${value}`);
  return value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

test('an open item with a date is an event of that day', () => {
  const entries: Entries = {
    'set-colours': {
      ...{ state: 'waiting', at: 1, waitingFor: 'client', assignee: 'Sam', due: '2026-12-31' },
      note: 'Red; or blue, \\ both\nAsk Jo',
    },
  };
  expect(written(entries)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Codat onboarding//Plan//EN',
      'BEGIN:VEVENT',
      'UID:set-colours.c-1@codat-onboarding',
      'DTSTAMP:20261123T141500Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Set the colours (Acme Ltd)',
      'DESCRIPTION:Implementation\\, Branding\\nWho: Configuration owner\\nWaiting fo',
      ' r the client\\nAssignee: Sam\\n\\nRed\\; or blue\\, \\\\ both\\nAsk Jo',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('what is done, does not apply or has no date is no event', () => {
  const entries: Entries = {
    'upload-logo': { state: 'done', at: 1, due: '2026-12-01' },
    'set-colours': { state: 'not-applicable', at: 1, due: '2026-12-01' },
    'run-pilot': { state: 'in-progress', at: 1 },
  };
  expect(written(entries)).toBeUndefined();
});

test('an event stays the same one when its item changes', () => {
  const uid = (entries: Entries) => parsed(written(entries) ?? '')[0]?.UID;
  expect(uid({ 'run-pilot': { state: 'to-do', at: 1, due: '2026-12-01' } })).toBe(
    uid({ 'run-pilot': { state: 'waiting', at: 9, due: '2027-01-15', note: 'Later' } }),
  );
});

test('a strict reader finds one event for each open item with a date, and the note as it was written', () => {
  const lines = (text: string) => text.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n');
  const inOneForm = (text: string) =>
    lines(text)
      .replace(/(?!\n)\p{Cc}/gu, ' ')
      .toWellFormed();
  fc.assert(
    fc.property(anyEntries(...exampleIds), anyText, (entries, name) => {
      const wanted = exampleIds.flatMap((id) => {
        const entry = entries[id];
        const isOpen = entry && entry.state !== 'done' && entry.state !== 'not-applicable';
        return isOpen && entry.due ? [{ ...entry, id }] : [];
      });
      const calendar = written(entries, name);
      const events = calendar === undefined ? [] : parsed(calendar);
      expect(events.map(({ UID }) => UID)).toEqual(
        wanted.map(({ id }) => `${id}.c-1@codat-onboarding`),
      );
      for (const [index, { note = '', due = '' }] of wanted.entries()) {
        expect(events[index]?.['DTSTART;VALUE=DATE']).toBe(due.replaceAll('-', ''));
        expect(events[index]?.DESCRIPTION?.endsWith(inOneForm(note))).toBe(true);
        expect(events[index]?.SUMMARY?.endsWith(`(${inOneForm(name)})`)).toBe(true);
      }
    }),
  );
});

test('a well-kept reader of calendars finds the same events, days and texts', () => {
  fc.assert(
    fc.property(anyEntries(...exampleIds), (entries) => {
      const calendar = written(entries);
      if (calendar === undefined) return;
      expect(eventsByLibrary(calendar)).toEqual(
        parsed(calendar).map((event) => ({
          uid: event.UID,
          start: event['DTSTART;VALUE=DATE'],
          summary: event.SUMMARY,
          description: event.DESCRIPTION,
        })),
      );
    }),
  );
});

/** The events of a calendar as ical.js reads them from a file in UTF-8; it throws where a line is none. */
const eventsByLibrary = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar.toWellFormed()))
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { uid, startDate, summary, description } = new ICAL.Event(component);
      return { uid, start: startDate.toICALString(), summary, description };
    });
