import type { Value } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import type { CustomerView } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import { checkedValue } from "../methods/checked-expression.ts";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";

const table = ["satsuma", "view_customers"] as const;

/**
 * Values of customers drawn without replacement, the same for the same view and instant: at most as many as the view wants,
 * in key order. Exact numbers become doubles.
 */
export async function sampledCustomers(
  view: CustomerView,
  of: { readonly plugin: string; readonly name: string },
  opened: Session,
): Promise<Frame> {
  const values = Object.entries(view.reads).map(([column, { expression }]): [string, Value] => [
    column,
    checkedValue(expression, `${of.name}.${column}`, of.plugin, opened),
  ]);
  const roots = values.map(([, value]) => value);
  const { session, fitted } = await prepareTraits(opened, roots, usedOnly);
  const clock = resolverAt(session, session.clock.asOf);
  const outputs = values.map(([, value], i): Output => ({
    name: `v${i}`,
    kind: "value",
    value: clock.value(fitted.traits.value(value)),
  }));
  try {
    await fillTable(session, table, outputs, `looking at customers for ${of.name}`);
    return await drawn(values, { rows: view.rows, seed: of.name }, session);
  } finally {
    await dropTable(session, table);
  }
}

function drawn(
  values: readonly (readonly [string, Value])[],
  { rows, seed }: { readonly rows: number; readonly seed: string },
  { warehouse, clock, work }: Session,
): Promise<Frame> {
  const columns = values.map(([column, { type }], i) => {
    const isExact = type.kind === "number" || type.kind === "money";
    const value = name(`v${i}`);
    return sql`${isExact ? sql`CAST(${value} AS double precision)` : value} AS ${name(column)}`;
  });
  return warehouse.query(
    sql`SELECT ${join(columns, ", ")} FROM (SELECT *, md5(concat(${`${seed} ${clock.asOf}`}, ':', CAST(${name("key")} AS text))) AS draw FROM ${name(...table)} ORDER BY draw LIMIT ${rows}) AS drawn ORDER BY ${name("key")}`,
    cancel(work),
  );
}
