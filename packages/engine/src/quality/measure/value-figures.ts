import type { Column, Frame } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { countWhere } from "../../queries/count-where.ts";
import { at, numberAt, textAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Oddity } from "../measured.ts";
import { countedValue, isKept, keptValues } from "../kept/value-counts.ts";
import { rowsOfTable, shown } from "./look.ts";
import type { Looked, LookedColumn } from "./look.ts";
import { readText, textTests } from "./text-tests.ts";

/** What looking at a column value by value tells. */
export interface ValueFigures {
  readonly distinct: number;
  readonly frequent?: { readonly value?: string; readonly rows: number };
  readonly odd: Readonly<Partial<Record<Oddity, number>>>;
  readonly placeholder?: string;
}

/** Most values a column may have to be looked at value by value: counting more takes longer than it tells. */
export const mostValues = 100_000;

/**
 * Looks at columns value by value, in one statement, once their values were counted.
 *
 * @param columns those with at most `mostValues` values
 * @returns what was found, in their order
 */
export async function valueFigures(
  looked: Looked,
  columns: readonly LookedColumn[],
): Promise<readonly ValueFigures[]> {
  if (columns.length === 0) return [];
  const { warehouse, work } = looked;
  const frame = await warehouse.query(figuresOf(looked, columns), cancel(work));
  // A column that is never known has no values, and no row.
  const rows = new Map(
    Array.from({ length: frame.length }, (_, row) => [textAt(frame, "column_name", row), row]),
  );
  return columns.map(({ name, column }) => {
    const row = rows.get(name);
    return row === undefined ? { distinct: 0, odd: {} } : valuesIn(frame, row, column);
  });
}

function valuesIn(frame: Frame, row: number, { personal }: Column): ValueFigures {
  const odd = valueOddities.flatMap((what) => {
    const found = numberAt(frame, what, row);
    return found > 0 ? [[what, found] as const] : [];
  });
  const placeholder = at(frame, "stands_for_unknown", row);
  return {
    distinct: numberAt(frame, "different", row),
    frequent: {
      ...(personal === true ? {} : { value: textAt(frame, "frequent", row) }),
      rows: numberAt(frame, "most", row),
    },
    odd: Object.fromEntries(odd),
    ...(placeholder === null ? {} : { placeholder: String(placeholder) }),
  };
}

const valueOddities = ["blank", "placeholder", "number", "notated"] as const;

/** A row a column: how many values, the most frequent one, and the rows of odd ones. Texts are tested in one place: that plans faster. */
function figuresOf(looked: Looked, columns: readonly LookedColumn[]): Fragment {
  const { dialect } = looked.warehouse;
  const tests = textTests(dialect);
  const sums = valueOddities.map(
    (what) => sql`sum(CASE WHEN ${tests[what]} THEN n ELSE 0 END) AS ${raw(what)}`,
  );
  return sql`SELECT column_name, count(*) AS different, max(n) AS most, min(CASE WHEN n = most_often THEN t END) AS frequent,
    min(CASE WHEN ${tests.placeholder} THEN t END) AS stands_for_unknown, ${join(sums, ", ")}
    FROM (${readText(valuesOf(looked, columns), dialect, raw("CASE WHEN is_text = 1 THEN t END"))}) AS looked_at GROUP BY column_name`;
}

/** The values of columns, each with its rows: from the counts that are kept, and counted now where they are not. */
function valuesOf(looked: Looked, columns: readonly LookedColumn[]): Fragment {
  const { literals } = looked.warehouse.dialect;
  const parts = columns.filter((each) => !isKept(each)).map((each) => countedNow(each, looked));
  const kept = columns.filter(isKept);
  const texts = kept.filter(({ column }) => isText(column)).map(({ name }) => literals.text(name));
  const textColumn =
    texts.length === 0
      ? sql`0`
      : sql`CASE WHEN column_name IN (${join(texts, ", ")}) THEN 1 ELSE 0 END`;
  const ofKept = sql`SELECT column_name, ${textColumn} AS is_text, t, n, max(n) OVER (PARTITION BY column_name) AS most_often
    FROM (${keptValues(looked)}) AS kept`;
  return join(kept.length === 0 ? parts : [ofKept, ...parts], " UNION ALL ");
}

function countedNow(counted: LookedColumn, looked: Looked): Fragment {
  const { dialect } = looked.warehouse;
  const value = countedValue(counted);
  return sql`SELECT ${dialect.literals.text(counted.name)} AS column_name, ${raw(isText(counted.column) ? "1" : "0")} AS is_text,
    ${shown(raw("v"), dialect)} AS t, n, max(n) OVER () AS most_often
    FROM (SELECT ${value} AS v, count(*) AS n FROM ${rowsOfTable(looked)} WHERE ${counted.place} IS NOT NULL GROUP BY ${value}) AS counted`;
}

export const isText = ({ type }: Column): boolean => type.kind === "text" || type.kind === "enum";

/** A column with more values than are looked at one by one: only what each text says of itself. */
export async function manyTexts(
  looked: Looked,
  columns: readonly LookedColumn[],
): Promise<readonly Pick<ValueFigures, "odd">[]> {
  if (columns.length === 0) return [];
  const { warehouse, work } = looked;
  const selects = columns.map(({ place }, i) => textsOf(place, i, looked));
  const frame = await warehouse.query(
    sql`${join(selects, " UNION ALL ")} ORDER BY place`,
    cancel(work),
  );
  return columns.map((_, row) => ({
    odd: Object.fromEntries(
      (["blank", "placeholder"] as const).flatMap((what) => {
        const found = numberAt(frame, what, row);
        return found > 0 ? [[what, found]] : [];
      }),
    ),
  }));
}

function textsOf(place: Fragment, i: number, looked: Looked): Fragment {
  const { dialect } = looked.warehouse;
  const { blank, placeholder } = textTests(dialect);
  const texts = sql`SELECT ${shown(place, dialect)} AS t FROM ${rowsOfTable(looked)} WHERE ${place} IS NOT NULL`;
  return sql`SELECT ${raw(String(i))} AS place, ${countWhere(blank)} AS blank,
    ${countWhere(placeholder)} AS placeholder FROM (${readText(texts, dialect, raw("t"))}) AS looked_at`;
}
