import { lazy } from './lazy.ts';

const digits = lazy(() => new Intl.NumberFormat('en-GB'));

/** A number of things: "1 client", "2 clients", "1,200 entries". */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${number < 1000 ? number : digits().format(number)} ${number === 1 ? one : many}`;
