import type { Column, Columns } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { ArrangeRequest, Fragment } from "@satsuma/sql";
import { textLiteral } from "../text-literal.ts";
import type { Imported } from "./imported.ts";
import type { Observation } from "./observe.ts";

/** Observed values that a column tells of. */
const shownValues = 20;

/** What was seen of the fields of a table. */
export type Observations = ReadonlyMap<string, Observation>;

/** What is known of columns once their values were looked at. Personal values are not shown. */
export const knownColumns = (columns: Columns, table: Imported, seen: Observations): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => {
      const observation = seen.get(field);
      return [field, observation ? known(column, observation, table.typeOf(field)) : column];
    }),
  );

/** A field in its `storedType`. */
export const narrowed = (field: string, table: Imported, seen: Observations): Fragment =>
  sql`cast(${table.column(field)} as ${storedType(field, table, seen)})`;

/**
 * The smallest type that holds what was seen of a field: exact numbers with as many digits as they have, since products of
 * narrow decimals need no wide arithmetic; few texts as a list of them in their order, which halves the cost of comparing.
 */
export function storedType(field: string, table: Imported, seen: Observations): Fragment {
  const imported = raw(table.typeOf(field));
  const observation = seen.get(field);
  if (!observation) return imported;
  const list = observation.texts && textList(observation.texts.map(({ value }) => value));
  if (list) return list;
  const scale = decimalScale(table.typeOf(field));
  if (scale === undefined) return imported;
  return raw(`decimal(${digitsOf(observation, scale)}, ${scale})`);
}

/** How many texts each field of events that is stored as a list of them can hold. The customer's column is stored as the key is. */
export function listedFields(
  { fields, customer }: ArrangeRequest["events"][string],
  seen: Observations,
): Record<string, number> {
  const listed = Object.keys(fields).flatMap((field) => {
    const texts = seen.get(field)?.texts ?? [];
    const isListed = field !== customer && textList(texts.map(({ value }) => value));
    return isListed ? [[field, texts.length] as const] : [];
  });
  return Object.fromEntries(listed);
}

function known(column: Column, seen: Observation, type: string): Column {
  const { observed: _, range: __, scale: ___, ...rest } = column;
  const scale = decimalScale(type) ?? column.scale;
  const texts = column.personal ? undefined : seen.texts?.slice(0, shownValues);
  const range = column.personal ? undefined : rangeOf(seen);
  const observed = texts?.map(({ value, count }) => ({ value, share: count / seen.rows }));
  return {
    ...rest,
    nullable: seen.known < seen.rows,
    ...(scale === undefined ? {} : { scale }),
    ...(observed === undefined || observed.length === 0 ? {} : { observed }),
    ...(range === undefined ? {} : { range }),
  };
}

/** Decimal places of an exact number's type, by the name DuckDB gives it; `undefined` for all other types. */
function decimalScale(typeName: string): number | undefined {
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(typeName)) return 0;
  const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(typeName)?.[1];
  return scale === undefined ? undefined : Number(scale);
}

/** ENUM keeps the order of its list; code-point order makes smaller and larger mean the same as for text. */
function textList(values: readonly string[]): Fragment | undefined {
  if (values.length === 0 || values.some((value) => value.includes("\0"))) return undefined;
  const literals = values.toSorted(byCodePoint).map(textLiteral);
  return sql`enum (${join(literals, ", ")})`;
}

const byCodePoint = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

function digitsOf({ low, high }: Observation, scale: number): number {
  const whole = [low, high].map(
    (value) =>
      String(value ?? "0")
        .replace("-", "")
        .split(".")[0] ?? "0",
  );
  const digits = Math.max(...whole.map((text) => (text === "0" ? 0 : text.length)));
  return Math.min(38, Math.max(1, digits + scale));
}

const rangeOf = ({ low, high }: Observation): Column["range"] =>
  low === undefined || high === undefined ? undefined : { low: String(low), high: String(high) };
