/** Makes something when it is first asked for, and no second time: what `Intl` makes costs a page up to 40 ms as it starts. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
