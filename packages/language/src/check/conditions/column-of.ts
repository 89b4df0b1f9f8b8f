import type { Value } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { lookup } from "../lookup.ts";
import type { Scope } from "../scope.ts";

/** A column and what a rule calls it. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** The column whose values a value takes; undefined when it is calculated. */
export function columnOf(value: Value, scope: Scope): NamedColumn | undefined {
  const { catalogue } = scope.session;
  switch (value.kind) {
    case "attribute":
      return entry(catalogue.customer.attributes, value.name);
    case "field":
      return scope.place.kind === "row"
        ? entry(scope.place.columns, value.name)
        : entry(lookup(catalogue.events, value.event)?.fields ?? {}, value.name);
    case "trait": {
      const methods = lookup(catalogue.traits, value.namespace)?.methods ?? {};
      return entry(lookup(methods, value.method)?.columns ?? {}, value.column);
    }
    case "defined":
      return columnOf(value.of, scope);
    case "aggregate":
      return value.argument && picks.has(value.fn) ? columnOf(value.argument, scope) : undefined;
    case "default":
      return columnOf(value.value, scope);
    case "percentile":
      return columnOf(value.of, scope);
    case "literal":
    case "key":
    case "arithmetic":
    case "negate":
    case "elapsed":
    case "part":
    case "call":
    case "localDate":
    case "ago":
    case "moment":
    case "feature":
    case "stored":
    case "case":
    case "truth":
    case "plus":
    case "anniversary":
      return undefined;
  }
}

function entry(columns: Readonly<Record<string, Column>>, name: string): NamedColumn | undefined {
  const column = lookup(columns, name);
  return column && { name, column };
}

/** Aggregates whose result is one of the events' values. */
const picks: ReadonlySet<string> = new Set(["first", "last", "min", "max", "median"]);
