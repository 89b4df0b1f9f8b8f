import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { newTable } from "../queries/new-table.ts";
import type { Session } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import type { Evaluation } from "./evaluation.ts";
import { keysDiffer } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import { workTables } from "./work-tables.ts";

/** Columns of the table of changes: yes for who entered, no for who left, one a segment, by its place; then one a segment that is gone. */
export const changeColumn = (place: number): string => `c${place}`;

/** Segments of the last run that are no more, in an order that stays. */
export function goneSegments({ segments }: Evaluation, last: PublishedRun | undefined): string[] {
  const present = new Set(segments.map(({ segment }) => segment.name));
  return [...(last?.flags.keys() ?? [])].filter((segment) => !present.has(segment));
}

/** Holds a whole evaluation against the last one, once, and keeps whom they differ about in `workTables.changes`. */
export async function keepChanges(
  session: Session,
  evaluation: Evaluation,
  pair: Pairing,
): Promise<void> {
  const fill = await newTable(session, workTables.changes);
  await fill(changedRows(evaluation, pair, name("satsuma", pair.published)), 0);
}

/**
 * A query: a row for each customer who came, went or is in other segments than before. Everybody leaves a segment that is no longer
 * there. For a patch the rows have the columns of the segments too, complete.
 *
 * @param rows what follows FROM: the column `key` and those of the segments
 */
export function changedRows(evaluation: Evaluation, pair: Pairing, rows: Fragment): Fragment {
  const compared = comparedSegments(evaluation, pair);
  const isNew = raw(pair.last === undefined ? "FALSE" : "o.key IS NULL");
  const isGone = raw(pair.last === undefined || pair.isPatch ? "FALSE" : "n.key IS NULL");
  const columns = [
    sql`${customerOf(pair)} AS customer`,
    sql`${isNew} AS is_new`,
    sql`${isGone} AS is_gone`,
    ...compared.map(({ move }, i) => sql`${move} AS ${name(changeColumn(i))}`),
    ...(pair.isPatch ? completed(evaluation, pair) : []),
  ];
  const isChanged = [isNew, isGone, ...compared.map(({ differs }) => differs)];
  return sql`SELECT ${join(columns, ", ")} FROM ${paired(pair, rows)} WHERE ${join(isChanged, " OR ")}`;
}

/** A query: a row, like those above, for each customer of the last run who is gone. */
export function goneRows(
  { layout }: Session,
  { segments }: Evaluation,
  { last }: { readonly last: PublishedRun },
): Fragment {
  const { table, key } = layout.customers;
  const flags = segments.map(({ flag }) => name("o", flag));
  const left = flags.map((flag) => sql`CASE WHEN ${flag} THEN FALSE END`);
  const columns = [sql`o.key`, sql`FALSE`, sql`TRUE`, ...left, ...flags];
  return sql`SELECT ${join(columns, ", ")} FROM ${name("satsuma", last.evaluation)} AS o WHERE NOT o.key IN (SELECT ${name(key)} FROM ${name(...table)})`;
}

/** A segment over a pair of rows: yes for who entered it and no for who left, and whether the rows differ, where both are there. */
interface Compared {
  readonly move: Fragment;
  readonly differs: Fragment;
}

function comparedSegments(evaluation: Evaluation, { last, isPatch }: Pairing): Compared[] {
  const present = evaluation.segments.map(({ segment, flag }): Compared => {
    const [own, before] = [name("n", flag), wasMember(last, segment.name)];
    // Whoever is gone is in no segment; what a patch leaves unknown is as it was.
    const now = isPatch ? own : sql`CASE WHEN n.key IS NULL THEN FALSE ELSE ${own} END`;
    return {
      move: sql`CASE WHEN ${now} <> COALESCE(${before}, FALSE) THEN ${now} END`,
      differs: sql`${own} <> ${before}`,
    };
  });
  const gone = goneSegments(evaluation, last).map((segment): Compared => {
    const before = wasMember(last, segment);
    return { move: sql`CASE WHEN ${before} THEN FALSE END`, differs: before };
  });
  return [...present, ...gone];
}

/** The columns of the segments, with what is as it was. */
const completed = ({ segments }: Evaluation, { last }: Pairing): Fragment[] =>
  segments.map(
    ({ segment, flag }) =>
      sql`COALESCE(${name("n", flag)}, ${wasMember(last, segment.name)}) AS ${name(flag)}`,
  );

/** Both evaluations side by side; customers that are in one only have unknown flags in the other. */
function paired(pair: Pairing, rows: Fragment): Fragment {
  const now = sql`${rows} AS n`;
  if (pair.last === undefined) return now;
  const before = sql`${name("satsuma", pair.last.evaluation)} AS o`;
  return sql`${now} ${raw(pair.isPatch ? "LEFT" : "FULL")} JOIN ${before} ON ${keyOf("n", pair)} = ${keyOf("o", pair)}`;
}

/** Whom a pair of rows is about. */
const customerOf = (pair: Pairing): Fragment =>
  pair.last === undefined || pair.isPatch
    ? keyOf("n", pair)
    : sql`COALESCE(${keyOf("n", pair)}, ${keyOf("o", pair)})`;

const keyOf = (side: "n" | "o", pair: Pairing): Fragment =>
  keysDiffer(pair) ? sql`CAST(${raw(side)}.key AS text)` : sql`${raw(side)}.key`;

/** Whether a customer was in a segment at the run before, unknown of who was not there: no for segments it did not have. */
function wasMember(last: PublishedRun | undefined, segment: string): Fragment {
  const flag = last?.flags.get(segment);
  return flag === undefined ? sql`FALSE` : name("o", flag);
}
