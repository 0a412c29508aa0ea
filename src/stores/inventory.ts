import { inParts } from '@browser/in-parts.ts';
import { keeper } from '@browser/storage.ts';
import { type Inventory, inventoryOf, nothingKept, Tally } from '@domain/inventory.ts';
import { atom, onMount } from 'nanostores';
import { report } from './keeping.ts';
import { readSnapshots } from './snapshots.ts';

/** What is kept in this browser, counted; `nothingKept` itself until it is. */
export const $inventory = atom<Inventory>(nothingKept);

onMount($inventory, () => {
  // While pages are being built there is no reader, and nothing to count.
  if (import.meta.env.SSR) return;
  countInParts();
  report();
  let counting: ReturnType<typeof setTimeout> | undefined;
  const unwatch = keeper.watch(() => {
    // Another tab may change thousands of entries in a row: they are counted once it pauses.
    clearTimeout(counting);
    counting = setTimeout(takeInventory, 100);
  });
  return () => {
    clearTimeout(counting);
    unwatch();
  };
});

/** How often it was counted: who counts in parts gives up when somebody else has. */
let counts = 0;

/** Counts what is kept as a page starts. There may be 20,000 entries, and nobody waits for a number before pressing anything. */
async function countInParts(): Promise<void> {
  counts += 1;
  const count = counts;
  const all = keeper.keys();
  const tally = new Tally();
  let isOld = false;
  for await (const keys of inParts(all, 100)) {
    if (count !== counts) return;
    for (const key of keys) {
      const text = keeper.read(key);
      isOld ||= text === null;
      tally.add(key, text ?? '');
    }
  }
  if (count !== counts) return;
  // Something came or went meanwhile, as when a part of the page sets aside what is damaged.
  isOld ||= keeper.keys().length !== all.length;
  tell(isOld ? counted() : tally.inventory());
}

/** Counts anew what is kept. Whatever is damaged is set aside first. */
export function takeInventory(): void {
  counts += 1;
  tell(counted());
}

/** Of 20,000 entries mostly none is damaged: to look for those first would take as long again. */
function tell(inventory: Inventory): void {
  const isAside = inventory.damaged.every(({ at }) => at !== undefined);
  if (!isAside) readSnapshots();
  $inventory.set(isAside ? inventory : counted());
}

const counted = (): Inventory =>
  inventoryOf(keeper.keys().map((key) => [key, keeper.read(key) ?? ''] as const));
