import { quoted } from "./engine.ts";
import type { Looker, Row } from "./engine.ts";

/** Most decimal places a double is taken to hold exactly. */
const mostPlaces = 6;
const counts = Array.from({ length: mostPlaces + 1 }, (_, count) => count);

/** Rows that are looked at first: most of what cannot be is seen in them. */
const firstRows = 2048;

/** What is asked of a table. */
interface Asked {
  /** Columns of doubles. */
  readonly doubles: readonly string[];
  /** Other measures of all rows, each with its name. */
  readonly counted: readonly string[];
}

/** What was found: `total` rows and the other measures, and the fewest decimal places that all doubles of a column have. */
interface Found {
  readonly row: Row;
  readonly places: ReadonlyMap<string, number>;
}

/** For files that take long to read: everything is asked at once. */
export async function lookOnce(
  looker: Looker,
  table: string,
  { doubles, counted }: Asked,
): Promise<Found> {
  const row = await measured(looker, table, [...counted, ...placesOf(doubles, () => counts)]);
  return { row, places: fewest(doubles, row) };
}

/** For files of which single columns are read: no more than the first rows leave open is asked of all, the least first. */
export async function lookInSteps(
  looker: Looker,
  table: string,
  { doubles, counted }: Asked,
): Promise<Found> {
  const asked = placesOf(doubles, () => counts);
  const first = await measured(looker, `(SELECT * FROM ${table} LIMIT ${firstRows})`, asked);
  const possible = (_: string, i: number): readonly number[] =>
    counts.filter((count) => first[measure(i, count)] === true);
  const least = placesOf(doubles, (name, i) => possible(name, i).slice(0, 1));
  const row = await measured(looker, table, [...counted, ...least]);
  const found = fewest(doubles, row);
  const rest = placesOf(doubles, (name, i) => (found.has(name) ? [] : possible(name, i).slice(1)));
  return {
    row,
    places: new Map([...found, ...fewest(doubles, await measured(looker, table, rest))]),
  };
}

async function measured(looker: Looker, table: string, measures: readonly string[]): Promise<Row> {
  if (measures.length === 0) return {};
  const all = ["count(*) AS total", ...measures].join(", ");
  const [row = {}] = await looker.rows(`SELECT ${all} FROM ${table}`);
  return row;
}

const measure = (i: number, count: number): string => `places${i}_${count}`;

/** Measures of whether all values of a column have so many places at most. */
const placesOf = (
  doubles: readonly string[],
  of: (name: string, i: number) => readonly number[],
): string[] =>
  doubles.flatMap((name, i) =>
    of(name, i).map((count) => `${holdsPlaces(name, count)} AS ${measure(i, count)}`),
  );

const holdsPlaces = (name: string, places: number): string =>
  `coalesce(bool_and(TRY_CAST(TRY_CAST(${quoted(name)} AS DECIMAL(38, ${places})) AS DOUBLE) IS NOT DISTINCT FROM CAST(${quoted(name)} AS DOUBLE)), true)`;

/** Of what was measured, by column. */
function fewest(doubles: readonly string[], row: Row): ReadonlyMap<string, number> {
  return new Map(
    doubles.flatMap((name, i): [string, number][] => {
      const held = counts.find((count) => row[measure(i, count)] === true);
      return held === undefined ? [] : [[name, held]];
    }),
  );
}
