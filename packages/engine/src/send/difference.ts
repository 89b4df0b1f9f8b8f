import type { Scalar } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import { numberAt, rowsOf } from "../queries/read.ts";
import type { SentAudience } from "./kept-deliveries.ts";
import type { DeliveryDifference, RecordDifference } from "./send-result.ts";

/** How many records that differ are shown. */
const SHOWN = 20;

/** An audience in a table: `customer` and the columns. */
export interface AudienceTable {
  readonly audience: string;
  readonly columns: readonly string[];
}

/** How an audience differs from what was sent last. Cost: one join of the two. */
export async function differenceOf(
  now: AudienceTable,
  before: SentAudience | undefined,
  warehouse: Warehouse,
): Promise<DeliveryDifference> {
  const records = recordsOf(now, before);
  const counted = (change: string): Fragment =>
    sql`coalesce(sum(CASE WHEN change = ${change} THEN 1 ELSE 0 END), 0) AS ${name(change)}`;
  const counts = await warehouse.query(
    sql`SELECT ${join(["added", "removed", "changed", "same"].map(counted), ", ")} FROM (${records}) AS records`,
  );
  const examples = await warehouse.query(
    sql`SELECT * FROM (${records}) AS records WHERE change <> 'same' ORDER BY change, customer LIMIT ${SHOWN}`,
  );
  return {
    since: before?.asOf ?? null,
    added: numberAt(counts, "added"),
    removed: numberAt(counts, "removed"),
    changed: numberAt(counts, "changed"),
    same: numberAt(counts, "same"),
    examples: rowsOf(examples).map((row) => exampleOf(row, now.columns)),
  };
}

/** Who came and who went, by key as text: `customer` and `change`, which is `entered` or `left`. */
export function turnedSince(now: AudienceTable, before: SentAudience | undefined): Fragment {
  const records = recordsOf({ ...now, columns: [] }, before);
  return sql`SELECT customer, CASE change WHEN 'added' THEN 'entered' ELSE 'left' END AS change FROM (${records}) AS records WHERE change IN ('added', 'removed')`;
}

/** A row a record of either: `customer` as text, `change`, and of each column what it was and what it is, as texts. */
function recordsOf(
  { audience, columns }: AudienceTable,
  before: SentAudience | undefined,
): Fragment {
  const own = sql`SELECT CAST(customer AS text) AS customer${listed(columns, columns, "is")} FROM ${name("satsuma", audience)}`;
  const change = changeOf(columns);
  const values = columns.flatMap((_, i) => [
    sql`, b.${name(`was_${i}`)} AS ${name(`was_${i}`)}`,
    sql`, a.${name(`is_${i}`)} AS ${name(`is_${i}`)}`,
  ]);
  const its =
    before === undefined
      ? sql`SELECT customer${listed(columns, [], "was")} FROM (${own}) AS nobody WHERE FALSE`
      : sql`SELECT CAST(customer AS text) AS customer${listed(columns, before.columns, "was")} FROM ${name("satsuma", before.audience)}`;
  return sql`SELECT coalesce(a.customer, b.customer) AS customer, ${change} AS change${join(values, "")} FROM (${own}) AS a FULL OUTER JOIN (${its}) AS b ON a.customer = b.customer`;
}

/** The columns as texts, by their place; unknown where a table does not have one. */
const listed = (columns: readonly string[], there: readonly string[], prefix: string): Fragment =>
  join(
    columns.map((column, i) =>
      there.includes(column)
        ? sql`, CAST(${name(column)} AS text) AS ${name(`${prefix}_${i}`)}`
        : sql`, CAST(NULL AS text) AS ${name(`${prefix}_${i}`)}`,
    ),
    "",
  );

function changeOf(columns: readonly string[]): Fragment {
  const differs = columns.map((_, i) => {
    const [was, is] = [sql`b.${name(`was_${i}`)}`, sql`a.${name(`is_${i}`)}`];
    return sql`coalesce(${is} <> ${was}, FALSE) OR (${is} IS NULL) <> (${was} IS NULL)`;
  });
  const isOther = differs.length === 0 ? sql`FALSE` : sql`(${join(differs, " OR ")})`;
  return sql`CASE WHEN b.customer IS NULL THEN 'added' WHEN a.customer IS NULL THEN 'removed' WHEN ${isOther} THEN 'changed' ELSE 'same' END`;
}

type Row = Readonly<Record<string, Scalar>>;

function exampleOf(row: Row, columns: readonly string[]): RecordDifference {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the query above gives these three, and `same` is left out
  const change = row["change"] as RecordDifference["change"];
  const isShown = (i: number): boolean =>
    change !== "changed" || row[`was_${i}`] !== row[`is_${i}`];
  const valuesOf = (prefix: string): Row =>
    Object.fromEntries(
      columns.flatMap((column, i) =>
        isShown(i) ? [[column, row[`${prefix}_${i}`] ?? null] as const] : [],
      ),
    );
  return {
    customer: row["customer"] ?? null,
    change,
    ...(change === "added" ? {} : { before: valuesOf("was") }),
    ...(change === "removed" ? {} : { after: valuesOf("is") }),
  };
}
