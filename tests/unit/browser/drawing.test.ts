import { drawInTasks } from '@browser/drawing.ts';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** A page that rests until it is told to go on, and what is drawn in it. */
function openPage() {
  const page = new EventTarget();
  const rests: (() => void)[] = [];
  const rest = () => new Promise<void>((restored) => rests.push(restored));
  vi.stubGlobal('window', Object.assign(page, { scheduler: { yield: rest } }));
  const drawn: string[] = [];
  const drawSoon = drawInTasks();
  return {
    drawn,
    change: (what: string, more?: string) =>
      drawSoon(() => {
        drawn.push(what);
        if (more) drawSoon(() => drawn.push(more));
      }),
    goOn: async () => {
      for (const restored of rests.splice(0)) restored();
      await Promise.resolve();
    },
    happen: (type: string) => page.dispatchEvent(new Event(type)),
  };
}

test('a change is drawn once the browser had its turn, and not in the task that made it', async () => {
  const { drawn, change, goOn } = openPage();
  change('a tick');
  await Promise.resolve();
  expect(drawn).toEqual([]);
  await goOn();
  expect(drawn).toEqual(['a tick']);
});

test.each(['keydown', 'beforeinput', 'pointerdown', 'submit'])(
  'what waits is drawn before a %s does something, with what that changes, and once',
  async (type) => {
    const { drawn, change, goOn, happen } = openPage();
    change('a tick', 'the progress');
    happen(type);
    expect(drawn).toEqual(['a tick', 'the progress']);
    await goOn();
    expect(drawn).toEqual(['a tick', 'the progress']);
  },
);
