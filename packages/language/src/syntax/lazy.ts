/** Something that costs to make, made when it is first asked for and kept from then on. */
export function lazy<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
