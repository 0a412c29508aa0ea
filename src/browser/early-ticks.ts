import { isEntryId } from '@domain/keys.ts';
import { onceVisited, rememberedWorkspaces } from './visit.ts';

/** A tick that no island took: of an item, in the workspace that its tab was in as far as it knew. */
interface EarlyTick {
  readonly item: string;
  readonly isDone: boolean;
  readonly workspace: string | null;
}

const key = 'codat-onboarding-early';

/** The boxes inside an element that a reader ticked before any script ran, by the boxes' names. */
export function earlyTicks(rootId: string): string[] {
  const root = document.getElementById(rootId);
  if (!root) return [];
  return [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter((box) => box.checked && !box.defaultChecked)
    .map(({ name }) => name);
}

/**
 * Has each tick kept that is made in a list whose island still sleeps, by what `load` fetches. Until that has been done this tab
 * remembers the tick, and the next page of the same workspace has it kept: a page may be left, or a script not come, before
 * that. Returns whether an earlier page left any.
 */
export function onEarlyTick(load: () => Promise<(item: string, isDone: boolean) => void>): boolean {
  let left = read();
  const hasLeft = left.length > 0;
  const workspace = () => rememberedWorkspaces().find((id) => id !== null) ?? null;
  const remember = (ticks: readonly EarlyTick[]) => {
    left = ticks;
    write(ticks);
  };
  const keepAll = async () => {
    for (const tick of left.filter((early) => early.workspace === workspace())) {
      try {
        const keep = await load();
        // Its reader may have said otherwise while the script came.
        if (!left.includes(tick)) continue;
        keep(tick.item, tick.isDone);
        remember(left.filter((other) => other !== tick));
      } catch {
        // Its script did not come. The tick stays remembered, and is tried again on the next page.
      }
    }
  };
  if (hasLeft) onceVisited(keepAll);
  document.addEventListener('change', async ({ target }) => {
    const row = target instanceof Element ? target.closest('.checklist-item') : null;
    const box = row?.querySelector<HTMLInputElement>('[type=checkbox]');
    if (!box) return;
    const others = left.filter(({ item }) => item !== box.name);
    // A list that is awake keeps by itself what is said in it, and a tick from before is no longer the newest word.
    if (!box.closest('astro-island[ssr]')) {
      if (others.length < left.length) remember(others);
      return;
    }
    const tick = { item: box.name, isDone: box.checked, workspace: workspace() };
    remember([...others, tick]);
    await keepAll();
    // Kept now: another tab may say otherwise before the island wakes up, and then that is the newest word. Until then the
    // page says that it is not (checklist.css).
    if (!left.includes(tick)) box.defaultChecked = tick.isDone;
  });
  return hasLeft;
}

/** What an earlier page of this tab could not have kept. */
function read(): readonly EarlyTick[] {
  try {
    const ticks: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(ticks) ? ticks.filter(isTick) : [];
  } catch {
    return [];
  }
}

const isTick = (saved: Partial<EarlyTick> | null): saved is EarlyTick =>
  typeof saved?.item === 'string' && isEntryId(saved.item) && typeof saved.isDone === 'boolean';

function write(ticks: readonly EarlyTick[]): void {
  try {
    if (ticks.length > 0) window.sessionStorage.setItem(key, JSON.stringify(ticks));
    else window.sessionStorage.removeItem(key);
  } catch {
    // Held by the page as long as it is open.
  }
}
