import { type Inventory, inventoryOf, nothingKept } from '@domain/inventory.ts';
import { isOurs } from '@domain/keys.ts';
import { atom, onMount } from 'nanostores';
import { keeper, report } from './keeping.ts';
import { readSnapshots } from './snapshots.ts';

/** What is kept in this browser, counted. */
export const $inventory = atom<Inventory>(nothingKept);

onMount($inventory, () => {
  // While pages are being built there is no reader, and nothing to count.
  if (import.meta.env.SSR) return;
  takeInventory();
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

/** Counts anew what is kept. Whatever is damaged is set aside first. */
export function takeInventory(): void {
  let inventory = counted();
  // Of 20,000 entries mostly none is: to look into each of them twice would take as long again.
  if (inventory.damaged.some(({ at }) => at === undefined)) {
    readSnapshots();
    inventory = counted();
  }
  $inventory.set(inventory);
}

const counted = (): Inventory => {
  const ours = keeper.keys().filter(isOurs);
  return inventoryOf(ours.map((key) => [key, keeper.read(key) ?? ''] as const));
};
