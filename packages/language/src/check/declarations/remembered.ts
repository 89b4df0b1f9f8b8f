/** A function that looks at each thing once. */
export function remembered<Thing, Result>(
  look: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const done = new Map<Thing, { readonly result: Result }>();
  return (thing) => {
    const entry = done.get(thing) ?? { result: look(thing) };
    done.set(thing, entry);
    return entry.result;
  };
}
