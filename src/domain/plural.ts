import { inThousands } from './numbers.ts';

/** A number of things: "1 client", "2 clients", "1,200 entries". */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${inThousands(number)} ${number === 1 ? one : many}`;

/** Things in a sentence: "Acme", "Acme and Globex", "Acme, Globex and Initech". */
export const listed = (things: readonly string[]): string =>
  things.length < 2
    ? things.join()
    : `${things.slice(0, -1).join(', ')} and ${things[things.length - 1]}`;
