import { cell } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { columnOf, inOrder, isLookedAt } from "./measured.ts";
import type { Measured } from "./measured.ts";
import type { Variable } from "./variables.ts";

/** The values of a variable, by customer of the segment or the base. `NaN` and −1 are unknown. */
export type Values =
  /** Of dates days since 1970, of yes and no 1 and 0. */
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly kind: "codes"; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  /** Whether lists hold each of their most frequent items: by item 1 and 0; unknown where the list is. */
  | {
      readonly kind: "items";
      readonly names: readonly string[];
      readonly items: readonly Float64Array[];
    };

/** Whether all known values are equal, or none is known. */
export function isConstant(values: Values): boolean {
  if (values.kind === "items") return values.items.length === 0;
  if (values.kind === "codes") return values.dictionary.length < 2;
  const first = values.values.find((value) => !Number.isNaN(value));
  return values.values.every((value) => Number.isNaN(value) || value === first);
}

/** So many numbers are held at once: 64 megabytes. */
const HELD = 8_000_000;

/** Reads one variable after the other, several with one query; exact numbers become doubles. */
export async function* readValues(
  session: Session,
  { table, sides }: Measured,
  variables: readonly Variable[],
): AsyncGenerator<readonly [Variable, Values]> {
  const atOnce = Math.max(1, Math.floor(HELD / Math.max(1, sides.length)));
  for (let from = 0; from < variables.length; from += atOnce) {
    const some = variables.slice(from, from + atOnce);
    const read = some.map((variable, i) => reader(variable, from + i, sides.length, session));
    const columns = read.flatMap(({ selected }) => selected);
    const query = sql`SELECT ${join(columns, ", ")} FROM ${name(...table)} WHERE ${isLookedAt} ${inOrder}`;
    let row = 0;
    for await (const frame of session.warehouse.stream(query, cancel(session.work))) {
      for (const each of read) each.take(frame, row);
      row += frame.length;
    }
    for (const [i, variable] of some.entries()) yield [variable, read[i]!.values()];
  }
}

interface Reader {
  readonly selected: readonly Fragment[];
  /** Takes a frame whose first row is at a place. */
  take(frame: Frame, from: number): void;
  values(): Values;
}

function reader(variable: Variable, i: number, rows: number, session: Session): Reader {
  if (variable.kind === "list") return itemsReader(i, rows);
  if (variable.kind === "categories") return codesReader(i, rows);
  const values = new Float64Array(rows);
  const column = columnOf(i);
  return {
    selected: [sql`${asNumber(variable, name(column), session)} AS ${name(column)}`],
    take: (frame, from) => takeNumbers(frame, column, values, from),
    values: () => ({ kind: "numbers", values }),
  };
}

function asNumber(
  { kind, value: { type } }: Variable,
  column: Fragment,
  session: Session,
): Fragment {
  const { times, literals } = session.warehouse.dialect;
  if (kind === "yes/no") return sql`CASE WHEN ${column} THEN 1.0 WHEN NOT ${column} THEN 0.0 END`;
  if (type.kind === "date") return asDouble(times.days(literals.date("1970-01-01"), column));
  if (type.kind === "instant")
    return sql`${asDouble(times.microseconds(literals.instant("1970-01-01 00:00:00.000000"), column))} / 86400000000.0`;
  return asDouble(column);
}

const asDouble = (value: Fragment): Fragment => sql`CAST(${value} AS double precision)`;

function takeNumbers(frame: Frame, column: string, into: Float64Array, from: number): void {
  const found = frame.columns[column]!;
  if (found.kind === "numbers") return into.set(found.values, from);
  for (let row = 0; row < frame.length; row += 1) {
    const scalar = cell(found, row);
    into[from + row] = scalar === null ? NaN : Number(scalar);
  }
}

function codesReader(i: number, rows: number): Reader {
  const column = columnOf(i);
  const codes = new Int32Array(rows);
  const places = new Map<string, number>();
  return {
    selected: [sql`CAST(${name(column)} AS text) AS ${name(column)}`],
    take(frame, from) {
      for (let row = 0; row < frame.length; row += 1) {
        const scalar = cell(frame.columns[column]!, row);
        codes[from + row] = scalar === null ? -1 : codeOf(String(scalar), places);
      }
    },
    values: () => ({ kind: "codes", codes, dictionary: [...places.keys()] }),
  };
}

function codeOf(value: string, places: Map<string, number>): number {
  const known = places.get(value) ?? places.size;
  places.set(value, known);
  return known;
}

/** So many items of lists are compared: those that most customers have. */
const MOST_ITEMS = 20;

function itemsReader(i: number, rows: number): Reader {
  const column = columnOf(i);
  const isUnknown = new Uint8Array(rows);
  const found = new Map<string, number[]>();
  const take = (row: number, items: Scalar): void => {
    if (!Array.isArray(items)) isUnknown[row] = 1;
    else for (const item of new Set(items.map(String))) addRow(found, item, row);
  };
  return {
    selected: [name(column)],
    take(frame, from) {
      for (let row = 0; row < frame.length; row += 1)
        take(from + row, cell(frame.columns[column]!, row));
    },
    values() {
      const frequent = [...found]
        .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
        .slice(0, MOST_ITEMS);
      return {
        kind: "items",
        names: frequent.map(([item]) => item),
        items: frequent.map(([, having]) => itemColumn(having, isUnknown)),
      };
    },
  };
}

function addRow(found: Map<string, number[]>, item: string, row: number): void {
  const having = found.get(item) ?? [];
  having.push(row);
  found.set(item, having);
}

function itemColumn(having: readonly number[], isUnknown: Uint8Array): Float64Array {
  const values = Float64Array.from(isUnknown, (unknown) => (unknown === 1 ? NaN : 0));
  for (const row of having) values[row] = 1;
  return values;
}
