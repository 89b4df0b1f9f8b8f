import { cell } from "@satsuma/model";
import type { Columns } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import type { Observations } from "./arranged-column.ts";
import type { Imported } from "./imported.ts";
import type { Observation } from "./observe.ts";

/** Most distinct texts that are listed; `observe` lists as many. */
const mostListed = 1000;

/**
 * What is seen of a table when rows are added to it: as looking at all of its rows would tell. Undefined where that
 * cannot be told.
 */
export async function addObservations(
  connection: Connection,
  { columns, table }: { readonly columns: Columns; readonly table: Imported },
  before: Observations,
  added: Observations,
): Promise<Observations | undefined> {
  const fields = Object.keys(columns);
  const ends = await endsOf(connection, table, { fields, before, added });
  if (ends === undefined) return undefined;
  return new Map(
    fields.flatMap((field): [string, Observation][] => {
      const [one, other] = [before.get(field), added.get(field)];
      if (one === undefined || other === undefined) return [];
      return [[field, together(one, other, ends.get(field) ?? {})]];
    }),
  );
}

type Ends = Pick<Observation, "low" | "high">;

function together(one: Observation, other: Observation, ends: Ends): Observation {
  const texts = allTexts(one.texts, other.texts);
  return {
    rows: one.rows + other.rows,
    known: one.known + other.known,
    ...ends,
    ...(texts && { texts }),
  };
}

type Texts = NonNullable<Observation["texts"]>;

/** Most frequent first, those of one count in their order. */
function allTexts(one: Texts | undefined, other: Texts | undefined): Texts | undefined {
  if (one === undefined || other === undefined) return undefined;
  const counts = new Map(one.map(({ value, count }) => [value, count]));
  for (const { value, count } of other) counts.set(value, (counts.get(value) ?? 0) + count);
  if (counts.size > mostListed) return undefined;
  const texts = [...counts].map(([value, count]) => ({ value, count }));
  return texts.toSorted(
    (a, b) => b.count - a.count || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)),
  );
}

/** Smallest and largest values of fields that have some. The engine compares them: it knows their types. */
async function endsOf(
  connection: Connection,
  table: Imported,
  {
    fields,
    before,
    added,
  }: {
    readonly fields: readonly string[];
    readonly before: Observations;
    readonly added: Observations;
  },
): Promise<ReadonlyMap<string, Ends> | undefined> {
  const ordered = fields.filter((field) =>
    [before, added].some((seen) => seen.get(field)?.low !== undefined),
  );
  if (ordered.length === 0) return new Map();
  const values = ordered.flatMap((field) => endsIn(before, field).concat(endsIn(added, field)));
  if (values.some((value) => isFarYear.test(String(value)))) return undefined;
  const asked = ordered.flatMap((field, i) => {
    const of = (end: "low" | "high"): Fragment[] =>
      [before, added].map((seen) => typed(seen.get(field)?.[end], table.typeOf(field)));
    return [
      sql`least(${join(of("low"), ", ")}) as ${raw(`low_${i}`)}`,
      sql`greatest(${join(of("high"), ", ")}) as ${raw(`high_${i}`)}`,
    ];
  });
  const { columns } = await connection.query(sql`select ${join(asked, ", ")}`);
  const found = ordered.map((field, i): [string, Ends] => [
    field,
    { low: cell(columns[`low_${i}`]!, 0), high: cell(columns[`high_${i}`]!, 0) },
  ]);
  return new Map(found);
}

const endsIn = (seen: Observations, field: string): Observation["low"][] => [
  seen.get(field)?.low,
  seen.get(field)?.high,
];

/** Years before 0 and after 9999, which the engine writes otherwise. */
const isFarYear = /^[+-]\d{6}-/u;

/** A value as the engine has it, from how it was told; unknown ones are passed over by `least` and `greatest`. */
const typed = (value: Observation["low"], type: string): Fragment =>
  value === undefined || value === null
    ? sql`cast(null as ${raw(type)})`
    : sql`cast(${String(value)} as ${raw(type)})`;
