/**
 * A long list, a part at a time, with a rest before each in which a page can draw, and answer its reader:
 * `for await (const part of inParts(keys, 500))`.
 */
export async function* inParts<Thing>(
  list: readonly Thing[],
  most: number,
): AsyncGenerator<readonly Thing[]> {
  for (let place = 0; place < list.length; place += most) {
    await new Promise((rested) => setTimeout(rested));
    yield list.slice(place, place + most);
  }
}
