import type { Catalogue, ValueType } from "@satsuma/model";

/** The types of the traits of a run, by their names there; undefined for those that no plugin gives any more. */
export function traitTypes(
  traits: readonly string[],
  catalogue: Catalogue,
): ReadonlyMap<string, ValueType | undefined> {
  const types = new Map<string, ValueType>();
  for (const [namespace, { methods }] of Object.entries(catalogue.traits)) {
    for (const [method, { columns }] of Object.entries(methods)) {
      for (const [column, { type }] of Object.entries(columns)) {
        types.set(`${namespace}.${method}.${column}`, type);
        // A plugin of one method has its traits under its own name.
        if (!types.has(`${namespace}.${column}`)) types.set(`${namespace}.${column}`, type);
      }
    }
  }
  return new Map(traits.map((trait) => [trait, types.get(trait)]));
}
