import { expect, test } from 'vitest';
import {
  countOf,
  matches,
  queryOf,
  readFacts,
  readFilter,
} from '../../src/domain/platform-filter.ts';
import {
  type Platform,
  countriesAmong,
  countriesOf,
  countryInWords,
  developerAppInWords,
  effortInWords,
  piecesOf,
  runsInWords,
} from '../../src/domain/platform.ts';

const platform = (popularIn: Platform['popularIn'], onlyIn: Platform['onlyIn'] = []): Platform => ({
  id: 'example',
  name: 'Example',
  runs: 'cloud',
  keys: ['abcd'],
  developerApp: { needed: 'own' },
  effort: 'easy',
  partnerProgramme: 'Yes',
  approval: { needed: false, note: 'None' },
  popularIn,
  onlyIn,
  credentials: 'None',
  notes: [],
});

const xero = { runs: 'cloud', countries: ['uk', 'us', 'au'], approval: true };
const desktop = { runs: 'on-premise', countries: ['us', 'ca'], approval: false };
const known = ['uk', 'us', 'au', 'ca'];
const read = (query: string) => readFilter(new URLSearchParams(query), known);

test('a country that is named twice for a platform is listed once', () => {
  expect(countriesOf(platform(['us'], ['us', 'ca']))).toEqual(['us', 'ca']);
});

test('countries are offered in the order of their names, each once', () => {
  expect(countriesAmong([platform(['us', 'uk']), platform(['au', 'us'], ['ae'])])).toEqual([
    'au',
    'ae',
    'uk',
    'us',
  ]);
});

test('values kept in short are told in words', () => {
  expect(countryInWords('uk')).toBe('United Kingdom');
  expect(runsInWords('on-premise')).toBe('On-premise');
  expect(developerAppInWords('own')).toBe('Yes, your own');
  expect(developerAppInWords('none')).toBe('Not needed');
  expect(effortInWords('none')).toBe('No registration required');
});

test('a callback URL may break at its dots and slashes, and loses nothing by it', () => {
  const pieces = piecesOf('https://xero.codat.io/oauth2/callback');
  expect(pieces).toEqual(['https://', 'xero', '.codat', '.io', '/oauth2', '/callback']);
});

test('a filter that asks for nothing shows every platform', () => {
  expect([xero, desktop].every((facts) => matches(facts, {}))).toBe(true);
});

test('a platform is shown only when it fits everything that is asked', () => {
  const filter = { country: 'us', runs: 'cloud', approval: true };
  expect(matches(xero, filter)).toBe(true);
  expect(matches({ ...xero, approval: false }, filter)).toBe(false);
  expect(matches({ ...xero, runs: 'test' }, filter)).toBe(false);
  expect(matches({ ...xero, countries: ['uk'] }, filter)).toBe(false);
});

test('not asking for approval shows platforms with and without it', () => {
  expect(matches(xero, { approval: false })).toBe(true);
  expect(matches(desktop, { approval: false })).toBe(true);
});

test('a filter survives its way through the address', () => {
  const filter = { country: 'uk', runs: 'on-premise', approval: true };
  expect(queryOf(filter)).toBe('?country=uk&runs=on-premise&approval=yes');
  expect(read(queryOf(filter))).toEqual(filter);
});

test('a filter that asks for everything leaves the address bare', () => {
  expect(queryOf({})).toBe('');
  expect(queryOf(read(''))).toBe('');
});

test('values that mean nothing are dropped from the address, and the rest is kept', () => {
  expect(queryOf(read('?country=atlantis&runs=cloud&approval=perhaps&colour=red'))).toBe(
    '?runs=cloud',
  );
});

test('a filled-in form reads like the address', () => {
  const form = new FormData();
  form.set('country', 'us');
  form.set('runs', '');
  form.set('approval', 'yes');
  expect(queryOf(readFilter(form, known))).toBe('?country=us&approval=yes');
});

test('what stands on a row of the table is read as the platform’s facts', () => {
  expect(readFacts({ runs: 'on-premise', countries: 'us ca', approval: 'no' })).toEqual(desktop);
});

test('a row that says nothing fits only a filter that asks for nothing', () => {
  const facts = readFacts({});
  expect(matches(facts, {})).toBe(true);
  expect(matches(facts, { country: 'uk' })).toBe(false);
  expect(matches(facts, { runs: 'cloud' })).toBe(false);
});

test('the sentence beside the filter says how many platforms fit', () => {
  expect(countOf(19, 19)).toBe('19 platforms');
  expect(countOf(7, 19)).toBe('7 of 19 platforms');
});

test('when no platform fits, the sentence says how to see all again', () => {
  expect(countOf(0, 19)).toBe('No platform fits. Choose Clear to see all 19 again.');
});
