import type { Column, SourceColumn } from "@satsuma/plugin";
import { quoted, quotedList, quotedText } from "./engine.ts";
import type { Looker } from "./engine.ts";
import { shapes } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** A column of texts whose type was found. */
export interface FoundColumn extends SourceColumn {
  readonly timeFormat?: string;
  /** Texts that were found to stand for unknown: blanks in a column of figures. */
  readonly unknown?: readonly string[];
}

/** How many rows decide which shapes the whole file is held against. */
const sampleRows = 20_000;

/**
 * Finds the type of each text column: a shape counts only when every known value of the whole table fits it.
 * A sample says which shapes are worth trying.
 *
 * @param table SQL that reads the rows, every column as text
 * @param unknown texts that stand for unknown besides the empty one
 */
export async function findTypes(
  looker: Looker,
  table: string,
  names: readonly string[],
  unknown: readonly string[],
): Promise<FoundColumn[]> {
  if (names.length === 0) return [];
  const all = names.map((name) => ({ name, shapes }));
  const sampled = await countShapes(looker, `(FROM ${table} LIMIT ${sampleRows})`, all, unknown);
  const likely = sampled.map(({ name, known, blank, fitting }) => ({
    name,
    shapes: shapes.filter((shape) => known > blank && fitting.get(shape.name) === known - blank),
  }));
  const counted = await countShapes(
    looker,
    table,
    likely.map((column, i) => (sampled[i]!.known === 0 ? { ...column, shapes } : column)),
    unknown,
  );
  const found: FoundColumn[] = [];
  for (const [i, column] of counted.entries())
    found.push(await decide(looker, table, column, sampled[i]!, unknown));
  return found;
}

interface Counted {
  readonly name: string;
  readonly rows: number;
  readonly known: number;
  /** Known values of nothing but white space. */
  readonly blank: number;
  readonly scale: number;
  /** Shape → known values that fit it. */
  readonly fitting: ReadonlyMap<string, number>;
}

async function countShapes(
  looker: Looker,
  table: string,
  columns: readonly { name: string; shapes: readonly Shape[] }[],
  unknown: readonly string[],
): Promise<Counted[]> {
  const measures = columns.flatMap(({ name, shapes: tried }, i) => {
    const value = knownText(name, unknown);
    return [
      `count(${value}) AS known${i}`,
      `count(CASE WHEN ${value} IS NOT NULL AND trim(${value}) = '' THEN 1 END) AS blank${i}`,
      `max(length(nullif(split_part(${value}, '.', 2), ''))) AS scale${i}`,
      ...tried.map(
        ({ pattern }, j) =>
          `count(CASE WHEN regexp_full_match(${value}, ${quotedText(pattern)}) THEN 1 END) AS fit${i}_${j}`,
      ),
    ];
  });
  const [row = {}] = await looker.rows(
    `SELECT count(*) AS total, ${measures.join(", ")} FROM ${table}`,
  );
  const at = (key: string): number => Number(row[key] ?? 0);
  return columns.map(({ name, shapes: tried }, i) => ({
    name,
    rows: at("total"),
    known: at(`known${i}`),
    blank: at(`blank${i}`),
    scale: at(`scale${i}`),
    fitting: new Map(tried.map((shape, j) => [shape.name, at(`fit${i}_${j}`)])),
  }));
}

/** A column's text, unknown where it is empty or one of the texts that say so. */
export const knownText = (name: string, unknown: readonly string[]): string =>
  unknown.length === 0
    ? `nullif(${quoted(name)}, '')`
    : `CASE WHEN list_contains(${quotedList(["", ...unknown])}, ${quoted(name)}) THEN NULL ELSE ${quoted(name)} END`;

async function decide(
  looker: Looker,
  table: string,
  column: Counted,
  sampled: Counted,
  unknown: readonly string[],
): Promise<FoundColumn> {
  const { name, known, blank, rows } = column;
  const figures = known - blank;
  const nullable = known < rows;
  const shape = shapes.find(
    (candidate) => figures > 0 && column.fitting.get(candidate.name) === figures,
  );
  if (known === 0)
    return text(name, nullable, rows === 0 ? "the file has no rows" : "no row has a value");
  if (shape === undefined)
    return text(name, nullable, await whyText(looker, table, column, sampled, unknown));
  if (shape.twin !== undefined && column.fitting.get(shape.twin) === figures)
    return text(name, nullable, readTwoWays(name, figures, shape));
  const blanks = blank === 0 ? [] : await blanksIn(looker, table, name);
  return { ...shaped(column, shape), ...(blanks.length === 0 ? {} : { unknown: blanks }) };
}

function shaped({ name, known, blank, rows, scale }: Counted, shape: Shape): FoundColumn {
  const places = shape.name === "whole" ? { scale: 0 } : shape.name === "decimal" ? { scale } : {};
  const blanks = blank === 0 ? "" : `; ${blank.toLocaleString("en")} blanks are unknown`;
  return {
    name,
    column: { type: shape.type, nullable: known - blank < rows, ...places },
    because: `all ${(known - blank).toLocaleString("en")} values are ${shape.words}${blanks}`,
    ...(shape.isLocalTime === true ? { isLocalTime: true } : {}),
    ...(shape.timeFormat === undefined ? {} : { timeFormat: shape.timeFormat }),
  };
}

const readTwoWays = (name: string, count: number, { timeFormat }: Shape): string =>
  `all ${count.toLocaleString("en")} values are dates that can be read with the day or the month first; say which: timeFormat: { ${name}: "${timeFormat}" }`;

async function blanksIn(looker: Looker, table: string, name: string): Promise<string[]> {
  const found = await looker.rows(
    `SELECT DISTINCT ${quoted(name)} AS blank FROM ${table} WHERE ${quoted(name)} <> '' AND trim(${quoted(name)}) = '' LIMIT 20`,
  );
  return found.map(({ blank }) => String(blank));
}

const text = (name: string, nullable: boolean, because: string): FoundColumn => ({
  name,
  column: { type: { kind: "text" }, nullable } satisfies Column,
  because,
});

/** Text because of how most values look, or because of the few that do not fit what most are. */
async function whyText(
  looker: Looker,
  table: string,
  column: Counted,
  sampled: Counted,
  unknown: readonly string[],
): Promise<string> {
  const nearly = nearestShape(column) ?? nearestShape(sampled);
  if (nearly === undefined) return "its values are words";
  const value = knownText(column.name, unknown);
  const misfit = `${value} IS NOT NULL AND NOT regexp_full_match(${value}, ${quotedText(nearly.pattern)})`;
  const [row] = await looker.rows(
    `SELECT count(*) AS misfits, first(${value}) AS example FROM ${table} WHERE ${misfit}`,
  );
  const misfits = Number(row?.["misfits"] ?? 0).toLocaleString("en");
  return `${misfits} of ${column.known.toLocaleString("en")} values are no ${nearly.words}, such as ${JSON.stringify(row?.["example"])}; to read ${nearly.words} and reject those rows, set its type in columns`;
}

/** The shape that at least half of the known values fit. */
function nearestShape({ known, fitting }: Counted): Shape | undefined {
  return shapes.find(({ name }) => (fitting.get(name) ?? 0) >= 0.5 * known && known > 0);
}
