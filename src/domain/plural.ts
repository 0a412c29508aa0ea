/** Made once: it costs as much as a thousand numbers written with it. */
const digits = new Intl.NumberFormat('en-GB');

/** A number of things: "1 client", "2 clients", "1,200 entries". */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${digits.format(number)} ${number === 1 ? one : many}`;
