import { earlyText } from '@browser/early-entries.ts';
import type { TextareaHTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import { useAwake } from '../use-awake.ts';

interface Props extends TextareaHTMLAttributes {
  readonly id: string;
  readonly value: string;
}

/**
 * A box for text on several lines. What was written into it before its island was awake stays in it meanwhile; whoever draws
 * it reads that as well, and gives it as the value from then on. Boxes for a line, and checkboxes, Preact leaves alone itself.
 */
export function TextBox({ value, ...props }: Props) {
  const [early] = useState(() => (import.meta.env.SSR ? undefined : earlyText(props.id)));
  const isAwake = useAwake();
  return <textarea {...props} value={isAwake ? value : (early ?? value)} />;
}
