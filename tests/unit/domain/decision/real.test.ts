import { readFileSync } from 'node:fs';
import { comparisonSchema } from '@domain/decision/comparison.ts';
import { decisionSchema, type Outcome } from '@domain/decision/decision.ts';
import { pathsOf, rowsOf } from '@domain/decision/paths.ts';
import { walk } from '@domain/decision/walk.ts';
import { partyIds } from '@domain/party-ids.ts';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../complaints.ts';
import { ownership, scope } from './examples.ts';

const outcomeOf = (answers: Record<string, string>) => walk(ownership, answers).outcome?.id;
const named = (id: string) => ownership.outcomes.find((outcome) => outcome.id === id) as Outcome;
const { rows } = comparisonSchema.parse(load(readFileSync('src/content/comparison.yaml', 'utf8')));
/** Everything that an outcome says, and that may rest on something. */
const saidIn = ({ means, agree = [], pros = [], cons = [], otherwise = [] }: Outcome) => [
  ...[means, agree, pros, cons, otherwise].flat(),
];
const client = { 'whose-instance': 'client' };
const clientSetsUp = { ...client, 'technical-lead': 'yes', 'platform-contracts': 'yes' };
const distributorSetsUp = { ...client, 'technical-lead': 'no' };

describe('the ownership decision', () => {
  test('reaches each of its five outcomes', () => {
    const reached = new Set(pathsOf(ownership).map(({ outcome }) => outcome.id));
    expect([...reached].sort()).toEqual([
      'client-configures',
      'client-owned',
      'distributor-configures',
      'distributor-owned',
      'own-organisation',
    ]);
  });

  test('is over at once for those who onboard their own organisation', () => {
    expect(outcomeOf({ 'whose-instance': 'own' })).toBe('own-organisation');
  });

  test('gives the configuration to the distributor where the client has no technical lead with time', () => {
    for (const { steps, outcome } of rowsOf(ownership)) {
      const lead = steps.find(({ place }) => place.id === 'technical-lead');
      if (lead?.options.some(({ id }) => id === 'no')) {
        expect(outcome.ownership?.configuration).toBe('distributor');
      }
    }
  });

  test('gives the configuration to a client that wants its own platform contracts', () => {
    for (const { answers, outcome } of pathsOf(ownership)) {
      if (answers['platform-contracts'] === 'yes') {
        expect(outcome.ownership?.configuration).toBe('client');
      }
    }
  });

  test('gives the management to the client where a policy forbids it to others', () => {
    for (const { answers, outcome } of pathsOf(ownership)) {
      if (answers['key-policy'] === 'yes') expect(outcome.ownership?.management).toBe('client');
    }
  });

  test('gives the management to the party that needs access day to day, unless a policy forbids it', () => {
    for (const { answers, outcome } of pathsOf(ownership)) {
      const access = answers['daily-access'];
      if (access === 'client') expect(outcome.ownership?.management).toBe('client');
      if (access === 'distributor' && answers['key-policy'] !== 'yes') {
        expect(outcome.ownership?.management).toBe('distributor');
      }
    }
  });

  test('leads to each of the four combinations', () => {
    expect(outcomeOf({ ...clientSetsUp, 'daily-access': 'client' })).toBe('client-owned');
    expect(outcomeOf({ ...clientSetsUp, 'daily-access': 'distributor', 'key-policy': 'no' })).toBe(
      'client-configures',
    );
    expect(outcomeOf({ ...distributorSetsUp, 'daily-access': 'client' })).toBe(
      'distributor-configures',
    );
    expect(
      outcomeOf({ ...distributorSetsUp, 'daily-access': 'distributor', 'key-policy': 'no' }),
    ).toBe('distributor-owned');
  });

  test('names the client as Admin where it owns, and the distributor where that owns (S69, S70)', () => {
    expect(named('client-owned').admin).toMatchObject({ party: 'client', rests: 'seed' });
    expect(named('distributor-owned').admin).toMatchObject({ party: 'distributor', rests: 'seed' });
  });

  test('says that the two mixed combinations have no rule, and what to write to Solutions', () => {
    const mixed = ownership.outcomes.filter((outcome) => outcome.mixed);
    expect(mixed.map(({ id }) => id)).toEqual(['distributor-configures', 'client-configures']);
    for (const { admin, ownership: whose } of mixed) {
      expect(admin).toMatchObject({ party: whose?.configuration, rests: 'advice' });
    }
  });

  test.each(ownership.outcomes)('tells who does what after "$title"', (outcome) => {
    const { responsibilities = [], ownership: whose } = outcome;
    expect(responsibilities.map(({ matter }) => matter)).toEqual([
      'Configuration',
      'Developer applications and contracts',
      'API keys',
      'Users',
      'Monitoring',
      'Support tickets',
      'Data protection',
    ]);
    const partyOf = (matter: string) =>
      responsibilities.find((responsibility) => responsibility.matter === matter)?.party;
    expect(partyOf('Configuration')).toBe(whose?.configuration);
    expect(partyOf('API keys')).toBe(whose?.management);
    expect(partyOf('Support tickets')).toBe(whose?.management);
    expect([...partyIds, 'both']).toEqual(
      expect.arrayContaining(responsibilities.map(({ party }) => party)),
    );
  });

  test.each(ownership.outcomes)('says what "$title" rests on', (outcome) => {
    expect(saidIn(outcome).filter(({ rests }) => !rests)).toEqual([]);
  });

  test.each(ownership.outcomes)('says what speaks for and against "$title"', (outcome) => {
    for (const said of [outcome.means, outcome.pros, outcome.cons, outcome.next]) {
      expect(said).toBeDefined();
    }
  });

  test.each(ownership.outcomes)('says what a wrong choice of "$title" costs', ({ otherwise }) => {
    const cost = otherwise?.filter(({ about, outcome }) => about === 'leaving' && !outcome);
    expect(cost).toHaveLength(1);
  });

  test.each(ownership.outcomes)(
    'says what to agree on before "$title", where a distributor takes part',
    ({ agree, ownership: whose }) => {
      expect(agree !== undefined).toBe(whose?.distributor);
    },
  );

  test.each(ownership.outcomes.filter((outcome) => outcome.ownership?.distributor))(
    'tells beside "$title" what each other combination would change',
    ({ id, otherwise = [] }) => {
      const told = [id, ...otherwise.flatMap(({ outcome }) => outcome ?? [])];
      expect(told.sort()).toEqual([
        ...['client-configures', 'client-owned', 'distributor-configures', 'distributor-owned'],
      ]);
    },
  );

  // What each choice changes, outcome by outcome: wherever one party acts for the other, the two have to agree.
  test.each([
    ['client-owned', ['admin-emails', 'first-users', 'leaving', 'support']],
    [
      'distributor-owned',
      [
        ...['api-keys', 'branding', 'consent-screens', 'data-protection', 'deprecation-emails'],
        ...['developer-applications', 'leaving', 'platform-approvals'],
      ],
    ],
    [
      'distributor-configures',
      [
        ...['api-keys', 'branding', 'consent-screens', 'data-protection', 'deprecation-emails'],
        ...['developer-applications', 'first-users', 'leaving', 'platform-approvals'],
      ],
    ],
    [
      'client-configures',
      [
        ...['api-keys', 'data-protection', 'deprecation-emails', 'developer-applications'],
        ...['first-users', 'leaving', 'support'],
      ],
    ],
  ])('leaves no matter unsaid that %s has to agree on', (id, matters) => {
    const agreed = (named(id).agree ?? []).flatMap(({ about }) => about ?? []);
    expect(agreed.sort()).toEqual(matters);
  });

  test.each(ownership.outcomes)(
    'tells with "$title" the skill it needs, the time approvals take, and who hears of changes',
    (outcome) => {
      const about = saidIn(outcome).map(({ about: matter }) => matter);
      expect(about).toEqual(
        expect.arrayContaining(['skill', 'platform-approvals', 'deprecation-emails']),
      );
    },
  );

  test.each(ownership.outcomes)('names with "$title" only matters of the comparison', (outcome) => {
    const matters = saidIn(outcome).flatMap(({ about }) => about ?? []);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(matters));
  });

  test("calls Codat's what Codat's documentation says for and against", () => {
    const cited = ownership.outcomes.flatMap(({ id, pros = [], cons = [] }) =>
      [...pros, ...cons].filter(({ rests }) => rests === 'docs').map(() => id),
    );
    expect(new Set(cited)).toEqual(new Set(ownership.outcomes.map(({ id }) => id)));
  });

  test('asks seven questions at the most', () => {
    const longest = Math.max(...pathsOf(ownership).map(({ steps }) => steps.length));
    expect(longest).toBe(7);
  });
});

describe('the scope decision', () => {
  test('has one outcome', () => {
    expect(new Set(pathsOf(scope).map(({ outcome }) => outcome.id))).toEqual(
      new Set(['scope-settled']),
    );
  });

  test('lets everybody be unsure of everything', () => {
    for (const { id, options } of scope.questions) {
      expect(options.at(-1), id).toMatchObject({ id: 'not-sure' });
    }
  });

  test('does not ask how customers connect where only the Portal is used', () => {
    for (const { answers } of pathsOf(scope)) {
      expect('link' in answers).toBe(answers.integration !== 'portal-only');
    }
  });
});

describe.each([ownership, scope])('the texts of the decision "$title"', ({ id, questions }) => {
  test('say beside every "not sure" what to do about it', () => {
    const unsure = questions.flatMap(({ options }) =>
      options.filter((option) => option.id === 'not-sure'),
    );
    for (const { advice, help } of unsure) expect(advice ?? help).toBeDefined();
  });

  test('are refused with a misspelt key', () => {
    const written = load(readFileSync(`src/content/decisions/${id}.yaml`, 'utf8')) as object;
    expect(complaintsOf(decisionSchema, written)).toEqual([]);
    expect(complaintsOf(decisionSchema, { ...written, strat: 'x' })).toEqual([
      'Unrecognized key: "strat"',
    ]);
  });
});

test('the comparison of the two owners has each matter, with what it rests on', () => {
  expect(rows.map(({ id, rests }) => [id, ...rests])).toEqual([
    ['admin-emails', 'seed'],
    ['confirmation', 'seed'],
    ['first-users', 'docs'],
    ['api-keys', 'seed', 'advice'],
    ['developer-applications', 'seed', 'advice'],
    ['consent-screens', 'advice'],
    ['platform-approvals', 'advice'],
    ['branding', 'advice'],
    ['deprecation-emails', 'docs', 'advice'],
    ['support', 'seed', 'advice'],
    ['instance-dropdown', 'seed', 'advice'],
    ['data-protection', 'docs', 'advice'],
    ['skill', 'advice'],
    ['tenth-client', 'advice'],
    ['leaving', 'advice'],
    ['checklist-items', 'advice'],
  ]);
  const mixed = rows.filter(({ rests }) => rests.length > 1);
  expect(mixed.filter(({ note }) => !note)).toEqual([]);
});
