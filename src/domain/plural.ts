/** A number of things: "1 client", "2 clients", "1,200 entries". */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
