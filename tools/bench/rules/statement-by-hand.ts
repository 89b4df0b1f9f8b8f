import type { Layout } from "@satsuma/sql";
import { asOf } from "./templates.ts";
import type { Rule } from "./make-rules.ts";

/**
 * All rules as one DuckDB statement as a careful person would write it: each event table is read once, with one filtered aggregate
 * for every condition over it, then joined to the customers. Gives one row: the size of each segment.
 */
export function statementByHand(rules: readonly Rule[], layout: Layout): string {
  const aggregates = new Map<string, Map<string, string>>();
  const of = (events: string, expression: string): string => {
    const ofTable = aggregates.get(events) ?? new Map<string, string>();
    aggregates.set(events, ofTable);
    const alias = ofTable.get(expression) ?? `a${ofTable.size}`;
    ofTable.set(expression, alias);
    // Counts of customers without any event are 0, everything else about them is unknown.
    const column = `${events}.${alias}`;
    return expression.startsWith("count") ? `coalesce(${column}, 0)` : column;
  };
  const conditions = rules.map(({ template, blanks }) => template.byHand(of, ...blanks));
  const tables = [...aggregates].map(([events, ofTable]) => eventTable(events, ofTable, layout));
  const joins = [...aggregates.keys()].map(
    (events) => `left join ${events} on ${events}.customer = c.customer`,
  );
  return [
    `with ${[`c as (${customerRows(layout)})`, ...tables].join(",\n")}`,
    `select ${conditions.map((condition, i) => `sum((${condition})::int) as s${i}`).join(",\n  ")}`,
    `from c ${joins.join("\n  ")}`,
  ].join("\n");
}

function customerRows({ customers }: Layout): string {
  const attributes = Object.entries(customers.attributes).map(
    ([attribute, column]) => `${quote(column)} as ${attribute}`,
  );
  const customer = `${quote(customers.ordinal ?? customers.key)} as customer`;
  return `select ${[customer, ...attributes].join(", ")} from ${path(customers.table)}`;
}

function eventTable(
  events: string,
  aggregates: ReadonlyMap<string, string>,
  layout: Layout,
): string {
  const found = layout.events[events];
  if (found === undefined)
    throw new RangeError(`events must name a table of the shop, got ${events}`);
  const fields = Object.entries(found.fields).map(
    ([field, column]) => `${quote(column)} as ${field}`,
  );
  const rows = `select ${quote(found.ordinal ?? found.customer)} as customer, ${fields.join(", ")}
      from ${path(found.table)} where ${quote(found.time)} < timestamp '${asOf}'`;
  const columns = [...aggregates].map(([expression, alias]) => `${expression} as ${alias}`);
  return `${events} as (select customer, ${columns.join(",\n    ")} from (${rows}) group by customer)`;
}

const path = (parts: readonly string[]): string => parts.map(quote).join(".");

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
