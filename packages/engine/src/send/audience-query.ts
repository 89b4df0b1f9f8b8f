import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Layout } from "@satsuma/sql";
import type { PublishedRun } from "../state/published.ts";
import type { SentColumn } from "./sent-columns.ts";

/** Whom a delivery is about. */
export interface Delivery {
  readonly segment: string;
  /** The segment's yes/no column in the run. */
  readonly flag: string;
  readonly run: PublishedRun;
  readonly layout: Layout;
  readonly columns: readonly SentColumn[];
}

/** All members, in key order: `customer` and the columns. */
export function membersOf({ flag, run, layout, columns }: Delivery): Fragment {
  const selected = [sql`e.key AS customer`, ...columns.map(asNamed)];
  return sql`SELECT ${join(selected, ", ")} FROM ${evaluation(run)} AS e LEFT JOIN ${attributes(layout)} AS a ON a.${name(layout.customers.key)} = e.key WHERE e.${name(flag)} ORDER BY e.key`;
}

/**
 * Who came and went with the run, in key order: `customer`, `change` and the columns, which are unknown for customers who are
 * no more. Keys are text, as the log may hold those of several types.
 */
export function changesOf({ segment, run, layout, columns }: Delivery): Fragment {
  const selected = [sql`m.customer AS customer`, sql`m.change AS change`, ...columns.map(asNamed)];
  const log = sql`SELECT CAST(customer AS text) AS customer, change FROM ${name("satsuma", "membership_changes")} WHERE segment = ${segment} AND run = ${run.run}`;
  return sql`SELECT ${join(selected, ", ")} FROM (${log}) AS m LEFT JOIN ${evaluation(run)} AS e ON CAST(e.key AS text) = m.customer LEFT JOIN ${attributes(layout)} AS a ON CAST(a.${name(layout.customers.key)} AS text) = m.customer ORDER BY m.customer`;
}

const asNamed = ({ name: as, value }: SentColumn): Fragment => sql`${value} AS ${name(as)}`;

const evaluation = (run: PublishedRun): Fragment => name("satsuma", run.evaluation);

const attributes = ({ customers }: Layout): Fragment => name(...customers.table);
