import type { Column } from "@satsuma/model";
import { lookup } from "../check/lookup.ts";
import type { Voice } from "./voice.ts";

/** A name as a person says it: `order_items` is `order items`. */
export const spoken = (name: string): string => name.replaceAll("_", " ");

const columnText = (name: string, column: Column | undefined): string =>
  column?.label ?? spoken(name);

/** An attribute of the customer. */
export const attributeText = (name: string, { catalogue }: Voice): string =>
  columnText(name, lookup(catalogue.customer.attributes, name));

/** A field of events, or of a row that the catalogue does not know. */
export const fieldText = (event: string, name: string, { catalogue }: Voice): string =>
  columnText(name, lookup(lookup(catalogue.events, event)?.fields ?? {}, name));

/** A value of a plugin: `churn risk`, `clusters kmeans label`. */
export function traitText(
  trait: { readonly namespace: string; readonly method: string; readonly column: string },
  { catalogue }: Voice,
): string {
  const methods = lookup(catalogue.traits, trait.namespace)?.methods ?? {};
  const column = columnText(
    trait.column,
    lookup(lookup(methods, trait.method)?.columns ?? {}, trait.column),
  );
  const method = Object.keys(methods).length > 1 ? `${spoken(trait.method)} ` : "";
  return `${spoken(trait.namespace)} ${method}${column}`;
}

/** One event of a table: `order line`. */
export const oneEvent = (event: string, { catalogue }: Pick<Voice, "catalogue">): string =>
  spoken(lookup(catalogue.events, event)?.singular ?? event);

/** One event with its article: `an order`. */
export const anEvent = (one: string): string => `${/^[aeiou]/iu.test(one) ? "an" : "a"} ${one}`;

/** Several events of a table. */
export const manyEvents = (event: string): string => spoken(event);
