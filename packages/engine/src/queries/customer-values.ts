import type { Value } from "@satsuma/ir";
import type { Output, TablePath } from "@satsuma/sql";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { fillTable } from "./fill-table.ts";
import { dropTable } from "./new-table.ts";
import { resolverAt } from "./resolve-segments.ts";
import type { Session } from "./session.ts";

const table = ["satsuma", "customer_values"] as const;

/**
 * Does work over values of every customer as of the session's instant: a table of one row a customer, column `key` and one called by the
 * name of each value. It is gone afterwards.
 */
export async function withCustomerValues<Result>(
  opened: Session,
  values: Readonly<Record<string, Value>>,
  work: (table: TablePath) => Promise<Result>,
): Promise<Result> {
  const { session, fitted } = await prepareTraits(opened, Object.values(values), usedOnly);
  const clock = resolverAt(session, session.clock.asOf);
  const outputs = Object.entries(values).map(([name, value]): Output => ({
    name,
    kind: "value",
    value: clock.value(fitted.traits.value(value)),
  }));
  try {
    await fillTable(session, table, outputs, "looking at customers");
    return await work(table);
  } finally {
    await dropTable(session, table);
  }
}
