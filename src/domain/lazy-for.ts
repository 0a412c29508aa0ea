/** Makes something of each of several objects when it is first asked for, and no second time. */
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
