import type { Plugin } from "./plugin.ts";
import type { Need } from "./need.ts";
import type { ConfigSchema } from "./schema.ts";

/** One table in a project's config: made by a plugin's own function, such as `csv("data/orders.csv")`. */
export interface TableFrom {
  readonly kind: "table";
  readonly plugin: Plugin;
  /** Name of the source. */
  readonly source: string;
  readonly options: unknown;
}

/** A table that a plugin's source brings in. The plugin is set up with an empty config unless the project lists it. */
export const from = <S extends ConfigSchema, Needs extends Need>(
  plugin: Plugin<S, Needs>,
  source: string,
  options: unknown,
): TableFrom => ({ kind: "table", plugin, source, options });
