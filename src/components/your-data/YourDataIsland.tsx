import { BackUp } from './BackUp.tsx';
import { Kept } from './Kept.tsx';
import { Restore } from './Restore.tsx';
import { Standing } from './Standing.tsx';
import { Wipe } from './Wipe.tsx';

const parts = {
  /** Whether the browser keeps what it is given. */
  standing: Standing,
  kept: Kept,
  'back-up': BackUp,
  restore: Restore,
  wipe: Wipe,
};
export type Part = keyof typeof parts;

/** A part of the page about what a reader entered. */
export default function YourDataIsland({ part }: { readonly part: Part }) {
  const Shown = parts[part];
  return <Shown />;
}
