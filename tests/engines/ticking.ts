import { expect } from '@playwright/test';
import { checklistOn } from '../site/content.ts';
import { type Reader, wake } from './reader.ts';

const branding = checklistOn('Branding');
const list = { role: 'group', name: 'Branding' };
const box = { role: 'checkbox', name: branding.items[0]?.action, within: list };

/** Ticks an item, loads its page again, and finds it ticked. */
export async function tickAndComeBack(reader: Reader): Promise<void> {
  await reader.open(branding.page);
  await wake(reader);
  await reader.click(box);
  await expect.poll(() => reader.checked(box)).toEqual([true]);
  await reader.reload();
  await wake(reader);
  await expect.poll(() => reader.checked(box)).toEqual([true]);
}
