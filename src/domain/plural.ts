/** A number of things: "1 client", "2 clients", "1,200 entries". Only what has a comma needs the browser's way with numbers. */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${number < 1000 ? number : number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
