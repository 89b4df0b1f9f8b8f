import type { SourceColumn, ValueType } from "@satsuma/plugin";
import { quoted } from "./engine.ts";
import type { Looker } from "./engine.ts";

/** Most decimal places a double is taken to hold exactly. */
const mostPlaces = 6;

/**
 * The columns of a table whose files carry types (Parquet, JSON lines). Doubles that all hold decimals of a few places are
 * exact numbers: they were written from them.
 *
 * @param unknowns how many rows hold no value, of columns for which that is known without reading them; absent where files must be read
 * even to know their columns
 */
export async function typedColumns(
  looker: Looker,
  table: string,
  unknowns?: ReadonlyMap<string, number>,
): Promise<SourceColumn[]> {
  const described = await looker.rows(`DESCRIBE SELECT * FROM ${table}`);
  const columns = described.map((row) => ({
    name: String(row["column_name"]),
    stored: String(row["column_type"]),
  }));
  if (columns.length === 0) return [];
  const places = await possiblePlaces(looker, columns, unknowns && table);
  const measures = columns.flatMap(({ name }, i) => [
    ...(unknowns?.has(name) === true ? [] : [`count(${quoted(name)}) AS known${i}`]),
    ...(places.get(name) ?? []).map(
      (count) => `${holdsPlaces(name, count)} AS places${i}_${count}`,
    ),
  ]);
  const asked = ["count(*) AS total", ...measures].join(", ");
  const [row = {}] =
    measures.length === 0 ? [] : await looker.rows(`SELECT ${asked} FROM ${table}`);
  return columns.map(({ name, stored }, i) => {
    const unknown = unknowns?.get(name) ?? Number(row["total"]) - Number(row[`known${i}`]);
    const nullable = unknown > 0;
    const held = places.get(name)?.find((count) => row[`places${i}_${count}`] === true);
    return {
      name,
      ...typed(stored, held, nullable),
      ...(stored === "JSON" && Number(row[`known${i}`]) === 0 ? { isEmpty: true } : {}),
      ...(stored.startsWith("TIMESTAMP") && !stored.includes("TIME ZONE")
        ? { isLocalTime: true }
        : {}),
    };
  });
}

/** Rows that are looked at first: most of what cannot be is seen in them. */
const firstRows = 2048;

/** The decimal places that doubles may all have, by column. @param table whose first rows are cheap to look at */
async function possiblePlaces(
  looker: Looker,
  columns: readonly { readonly name: string; readonly stored: string }[],
  table: string | undefined,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const doubles = columns.filter(({ stored }) => isDouble(stored));
  const counts = Array.from({ length: mostPlaces + 1 }, (_, count) => count);
  if (doubles.length === 0 || table === undefined)
    return new Map(doubles.map(({ name }) => [name, counts]));
  const asked = doubles.flatMap(({ name }, i) =>
    counts.map((count) => `${holdsPlaces(name, count)} AS places${i}_${count}`),
  );
  const [row = {}] = await looker.rows(
    `SELECT ${asked.join(", ")} FROM (SELECT * FROM ${table} LIMIT ${firstRows})`,
  );
  return new Map(
    doubles.map(({ name }, i) => [
      name,
      counts.filter((count) => row[`places${i}_${count}`] === true),
    ]),
  );
}

const isDouble = (stored: string): boolean => stored === "DOUBLE" || stored === "FLOAT";

const holdsPlaces = (name: string, places: number): string =>
  `coalesce(bool_and(TRY_CAST(TRY_CAST(${quoted(name)} AS DECIMAL(38, ${places})) AS DOUBLE) IS NOT DISTINCT FROM CAST(${quoted(name)} AS DOUBLE)), true)`;

function typed(
  stored: string,
  places: number | undefined,
  nullable: boolean,
): Pick<SourceColumn, "column" | "because"> {
  if (isDouble(stored) && places !== undefined) {
    const held = places === 0 ? "whole numbers" : `decimals of at most ${places} places`;
    return {
      column: { type: { kind: "number" }, nullable, scale: places },
      because: `the file stores doubles that are all ${held}`,
    };
  }
  const scale = decimalScale(stored);
  const type = valueType(stored);
  return {
    column: { type, nullable, ...(scale === undefined ? {} : { scale }) },
    because: `the file stores ${stored.toLowerCase()}`,
  };
}

function decimalScale(stored: string): number | undefined {
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/u.test(stored)) return 0;
  const [, scale] = /^DECIMAL\(\d+,(\d+)\)$/u.exec(stored) ?? [];
  return scale === undefined ? undefined : Number(scale);
}

function valueType(stored: string): ValueType {
  if (stored.endsWith("[]")) return { kind: "list", of: valueType(stored.slice(0, -2)) };
  if (decimalScale(stored) !== undefined) return { kind: "number" };
  if (isDouble(stored)) return { kind: "approx" };
  if (stored === "BOOLEAN") return { kind: "yes/no" };
  if (stored === "DATE") return { kind: "date" };
  return stored.startsWith("TIMESTAMP") ? { kind: "instant" } : { kind: "text" };
}
