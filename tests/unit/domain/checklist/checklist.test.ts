import { checklistSchema, itemSchema } from '@domain/checklist/checklist.ts';
import { expect, test } from 'vitest';
import { aChecklist, anItem } from '../examples.ts';

const fits = (item: object) => itemSchema.safeParse(item).success;
const { id: _, ...written } = aChecklist();

test('an item needs an id, an action, a role, a reason and a sign that it is done', () => {
  expect(fits(anItem())).toBe(true);
  for (const field of Object.keys(anItem())) {
    expect(fits({ ...anItem(), [field]: undefined }), field).toBe(false);
  }
});

test('an item is assigned to at least one role', () => {
  expect(fits({ ...anItem(), roles: [] })).toBe(false);
});

test('an item is assigned only to roles there are', () => {
  expect(fits({ ...anItem(), roles: ['client', 'boss'] })).toBe(false);
});

test('an item is done anew for UAT and Production only', () => {
  expect(fits({ ...anItem(), perInstance: ['uat', 'production'] })).toBe(true);
  expect(fits({ ...anItem(), perInstance: ['staging'] })).toBe(false);
});

test('an item that always applies names no conditions, rather than an empty list', () => {
  expect(fits({ ...anItem(), appliesWhen: [] })).toBe(false);
});

test('a checklist has at least one item', () => {
  expect(checklistSchema.safeParse(written).success).toBe(true);
  expect(checklistSchema.safeParse({ ...written, items: [] }).success).toBe(false);
});

test('the places of checklists in a phase are counted from 1', () => {
  expect(checklistSchema.safeParse({ ...written, order: 0 }).success).toBe(false);
  expect(checklistSchema.safeParse({ ...written, order: 1.5 }).success).toBe(false);
});
