import type { Column } from "@satsuma/model";

/** The traits of a method, by name. Every one has a `description`. */
export type TraitColumns<Name extends string = string> = {
  readonly [N in Name]: Column & { readonly description: string };
};
