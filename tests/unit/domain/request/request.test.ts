import { globSync, readFileSync } from 'node:fs';
import type { Checklist } from '@domain/checklist/checklist.ts';
import type { Link } from '@domain/link.ts';
import { problemsOfRequests, type RequestForm, requestSchema } from '@domain/request/request.ts';
import type { Stage } from '@domain/request/stage.ts';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { aField, aForm, addAdmin, links, newInstances } from './examples.ts';

const around = { links, items: ['send-instance-request'] };
const problems = (given: Partial<RequestForm>) => problemsOfRequests([aForm(given)], around);
const fits = (form: object) => requestSchema.safeParse(form).success;
const { id: _, ...written } = aForm();
const aStage = (id: Stage) => ({ id, name: id, means: id, since: `${id} since {date}` });

test('a request is strict about its keys', () => {
  expect(fits(written)).toBe(true);
  expect(fits({ ...written, recipent: 'solutions' })).toBe(false);
  expect(fits({ ...written, fields: [] })).toBe(false);
  expect(fits({ ...written, fields: [{ ...aField({}), requird: true }] })).toBe(false);
  expect(fits({ ...written, fields: [{ ...aField({}), kind: 'number' }] })).toBe(false);
});

test('the shipped requests fit together with all other content', () => {
  const read = (path: string) => load(readFileSync(path, 'utf8'));
  const items = globSync('src/content/checklists/*.yaml').flatMap((path) =>
    (read(path) as Checklist).items.map(({ id }) => id),
  );
  const real = { links: read('src/content/links.yaml') as Link[], items };
  expect(problemsOfRequests([newInstances, addAdmin], real)).toEqual([]);
});

test('the request for instances names its fields as the onboarding document does', () => {
  expect(newInstances.recipient).toBe('solutions');
  const labels = newInstances.body.split('\n').flatMap((line) => /^(.+): \{/.exec(line)?.[1] ?? []);
  expect(labels.slice(0, 3)).toEqual(['Company Name', 'Instances', 'Admin Email(s)']);
});

test.each<[string, Partial<RequestForm>, string]>([
  [
    'a recipient that is no link',
    { recipient: 'solution' },
    'src/content/requests/a-form.yaml writes to "solution", but src/content/links.yaml has no e-mail address ' +
      'with that id. Add it there, or correct the name.',
  ],
  [
    'a recipient that is a page',
    { recipient: 'portal' },
    'src/content/requests/a-form.yaml writes to "portal", but src/content/links.yaml has no e-mail address ' +
      'with that id. Add it there, or correct the name.',
  ],
  [
    'an item that is on no checklist',
    { ticks: ['send-request'] },
    'src/content/requests/a-form.yaml ticks the item "send-request", but no checklist has it. Add it to ' +
      'src/content/checklists, or correct the name.',
  ],
  [
    'a field twice',
    { fields: [...aForm().fields, aField({})] },
    'src/content/requests/a-form.yaml has two fields with the id "note". Give one of them another.',
  ],
  [
    'a field with a name that means something else',
    { fields: [...aForm().fields, aField({ id: 'part' })], body: `${aForm().body}Part: {part}\n` },
    'src/content/requests/a-form.yaml has a field "part", but {part} means something else in templates. Rename it.',
  ],
  [
    'a field that is in no message',
    { body: 'Company Name: {company}\n' },
    'The body of src/content/requests/a-form.yaml leaves out the field "note", so that what readers enter there ' +
      'would be lost. Add a line with {note}.',
  ],
  [
    'a template that names no field',
    { body: `${aForm().body}Instances: {instances}\n` },
    'The body of src/content/requests/a-form.yaml names {instances}. It may name {company}, {note}.',
  ],
  [
    'a subject with a field that may be empty',
    { subject: 'Request: {company}, {note}' },
    'The subject of src/content/requests/a-form.yaml names {note}. It may name {company}.',
  ],
  [
    'a line without a label',
    { body: 'Company Name: {company}\n{note}\n' },
    'The line "{note}" in the body of src/content/requests/a-form.yaml has no label before its field. Write it ' +
      'like "Company Name: {company}", because some mail programs drop line breaks.',
  ],
  [
    'several clients without a place for them',
    {
      several: {
        subject: '{count} clients',
        partSubject: '{part} of {parts}',
        body: 'Note: {note}',
        each: 'Company Name: {company}',
      },
    },
    'The several.body of src/content/requests/a-form.yaml has no line "{clients}". Add one.',
  ],
  [
    'stages in another order',
    { stages: [aStage('confirmed'), aStage('asked')] },
    'The stages of src/content/requests/a-form.yaml are confirmed, asked. Give asked, confirmed, in this order.',
  ],
  [
    'a request for instances without all stages',
    { id: 'new-instances', stages: [aStage('asked')] },
    'The stages of src/content/requests/new-instances.yaml are asked. Give asked, confirmed, invited, ' +
      'handed-over, in this order.',
  ],
  [
    'a stage without a day',
    { stages: [{ ...aStage('asked'), since: 'Sent by {who}' }] },
    'The stage "asked" of src/content/requests/a-form.yaml says "Sent by {who}". Say with {date}, and no other ' +
      'name in braces, when that was.',
  ],
])('%s is refused with a sentence for its writer', (_, given, sentence) => {
  expect(problems(given)).toEqual([sentence]);
});

test('a request without mistakes is not complained about', () => {
  expect(problems({ ticks: ['send-instance-request'] })).toEqual([]);
});
