import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Layout } from "@satsuma/sql";
import { isInAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { PublishedRun } from "../state/published.ts";
import type { SentColumn } from "./sent-columns.ts";

/** Whom a delivery is about, and what goes with them. */
export interface Sent {
  readonly audience: PublishedAudience;
  readonly layout: Layout;
  readonly columns: readonly SentColumn[];
}

/** All of the audience: `customer` and the columns. */
export function audienceQuery({ audience, layout, columns }: Sent): Fragment {
  const selected = [sql`e.key AS customer`, ...columns.map(asNamed)];
  return sql`SELECT ${join(selected, ", ")} FROM ${evaluation(audience.run)} AS e LEFT JOIN ${attributes(layout)} AS a ON a.${name(layout.customers.key)} = e.key WHERE ${isInAudience(audience)}`;
}

/**
 * Those who came and went, with the columns, which are unknown for customers who are no more. Keys are text, as those that were sent
 * may have been of another type.
 *
 * @param turned a query of `customer`, as text, and `change`
 */
export function changesQuery(turned: Fragment, { audience, layout, columns }: Sent): Fragment {
  const selected = [sql`m.customer AS customer`, sql`m.change AS change`, ...columns.map(asNamed)];
  return sql`SELECT ${join(selected, ", ")} FROM (${turned}) AS m LEFT JOIN ${evaluation(audience.run)} AS e ON CAST(e.key AS text) = m.customer LEFT JOIN ${attributes(layout)} AS a ON CAST(a.${name(layout.customers.key)} AS text) = m.customer`;
}

const asNamed = ({ name: as, value }: SentColumn): Fragment => sql`${value} AS ${name(as)}`;

const evaluation = (run: PublishedRun): Fragment => name("satsuma", run.evaluation);

const attributes = ({ customers }: Layout): Fragment => name(...customers.table);
