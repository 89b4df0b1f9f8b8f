import { walk } from "@satsuma/ir";
import { dialects } from "@satsuma/sql";
import type { Dialect, DialectName, Layout, Output } from "@satsuma/sql";
import { catalogueLayout } from "./catalogue-layout.ts";
import type { Session } from "./session.ts";

/** Where a statement is to be run. */
export interface SqlTarget {
  readonly dialect: Dialect;
  readonly layout: Layout;
  /** What a reader must know of the statement. */
  readonly notes: readonly string[];
}

/** The project's own warehouse, or another engine that holds the tables under the catalogue's names. */
export function sqlTarget(
  session: Session,
  outputs: readonly Output[],
  wanted: DialectName | undefined,
): SqlTarget {
  const { catalogue, config, layout, warehouse } = session;
  if (wanted === undefined || wanted === warehouse.dialect.name)
    return { dialect: warehouse.dialect, layout, notes: [] };
  return {
    dialect: dialects[wanted],
    layout: { ...catalogueLayout(catalogue, config), stored: layout.stored },
    notes: notesOn(wanted, outputs, session),
  };
}

function notesOn(
  wanted: DialectName,
  outputs: readonly Output[],
  { config, catalogue, layout }: Session,
): string[] {
  const { caveat } = dialects[wanted];
  const roots = outputs.map((output) => (output.kind === "cond" ? output.cond : output.value));
  const stored = [...walk(...roots)].flatMap((node) =>
    node.kind === "stored" ? [node.table] : [],
  );
  const copied = [...new Set(stored)].map(
    (table) => layout.stored[table]?.table.join(".") ?? table,
  );
  return [
    "about tables that are called, with their columns, as `satsuma catalogue` calls them",
    ...(caveat === undefined ? [] : [caveat]),
    ...(config.customers === undefined
      ? [`customers has one row for each ${catalogue.customer.key.name} of the event tables`]
      : []),
    ...copied.map((table) => `${table} is kept in the project's own warehouse: copy it over first`),
  ];
}
