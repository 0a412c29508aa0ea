/** Makes something when it is first asked for, and no second time: what `Intl` makes costs a page up to 40 ms as it starts. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The same of each of several objects. */
export function lazyFor<Of extends object, Value extends object>(
  make: (of: Of) => Value,
): (of: Of) => Value {
  const made = new WeakMap<Of, Value>();
  return (of) => {
    const value = made.get(of) ?? make(of);
    made.set(of, value);
    return value;
  };
}
