import type { SourceColumn } from "@satsuma/plugin";
import type { ColumnType } from "../sources/options.ts";
import { countShapes } from "./count-shapes.ts";
import type { Counted, TextTable, Trial } from "./count-shapes.ts";
import { quoted } from "./engine.ts";
import type { Looker } from "./engine.ts";
import { shapes, spokenDate } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { whyText } from "./why-text.ts";

/** A column of texts whose type was found. */
export interface FoundColumn extends SourceColumn {
  readonly timeFormat?: string;
  /** Texts that were found to stand for unknown: blanks in a column of figures. */
  readonly unknown?: readonly string[];
}

/** Types that the config sets, by column. */
export type SetTypes = Readonly<Record<string, ColumnType>>;

/** How many rows decide which shapes the whole file is held against. */
const sampleRows = 20_000;

/**
 * Finds the type of each text column: a shape counts only when every known value of the whole table fits it, or, where the type
 * is set, when more values fit it than any other of that type. A sample says which shapes are worth trying.
 */
export async function findTypes(
  looker: Looker,
  table: TextTable,
  names: readonly string[],
  set: SetTypes,
): Promise<FoundColumn[]> {
  if (names.length === 0) return [];
  const sample = { ...table, rows: `(FROM ${table.rows} LIMIT ${sampleRows})` };
  const trials = names.map((name) => ({ name, shapes: shapesOf(set[name]) }));
  const sampled = await countLikely(looker, sample, trials);
  const likely = trials.map(({ name, shapes: tried }, i) => ({
    name,
    shapes: set[name] === undefined ? stillPossible(tried, sampled[i]!) : tried,
  }));
  const isWhole = (sampled[0]?.rows ?? 0) < sampleRows;
  const counted = isWhole ? ofShapes(sampled, likely) : await countShapes(looker, table, likely);
  const reasons = await whyText(looker, { table, sample, counted, sampled });
  const found: FoundColumn[] = [];
  for (const column of counted) {
    const type = set[column.name];
    const decided =
      type === undefined ? decide(column, reasons) : nearest(column, shapesOf(type), reasons);
    found.push(await withBlanks(looker, table, column, decided));
  }
  return found;
}

/**
 * Holds values against shapes, and against the many ways of speaking a date only in columns that look like dates. Each shape of
 * each column takes its time to be planned, which tells in a table of hundreds of columns.
 */
async function countLikely(
  looker: Looker,
  sample: TextTable,
  trials: readonly Trial[],
): Promise<Counted[]> {
  const written = trials.map((trial) => ({
    ...trial,
    shapes: [...trial.shapes.filter(({ twin }) => twin === undefined), spokenDate],
  }));
  const counted = await countShapes(looker, sample, written);
  const spoken = trials
    .filter((_, i) => counted[i]!.fitting.get(spokenDate.name)! > 0)
    .map(({ name, shapes: tried }) => ({ name, shapes: tried.filter(({ twin }) => twin) }));
  const dates = await countShapes(looker, sample, spoken);
  const found = new Map(dates.map(({ name, fitting }) => [name, fitting]));
  return counted.map((column) => ({
    ...column,
    fitting: new Map([...column.fitting, ...(found.get(column.name) ?? [])]),
  }));
}

/** What was counted of some of the shapes. */
const ofShapes = (sampled: readonly Counted[], likely: readonly Trial[]): Counted[] =>
  sampled.map((column, i) => ({
    ...column,
    fitting: new Map(
      likely[i]!.shapes.map(({ name }) => [name, column.fitting.get(name) ?? 0] as const),
    ),
  }));

const shapesOf = (type: ColumnType | undefined): readonly Shape[] =>
  type === undefined ? shapes : shapes.filter((shape) => shape.type.kind === type);

/** Shapes that every value of the sample fits; all of them where the sample has no value. */
const stillPossible = (tried: readonly Shape[], { known, blank, fitting }: Counted): Shape[] =>
  tried.filter(({ name }) => known === blank || fitting.get(name) === known - blank);

function decide(column: Counted, reasons: ReadonlyMap<string, string>): FoundColumn {
  const { name, known, blank, rows, fitting } = column;
  const figures = known - blank;
  if (figures === 0)
    return {
      ...text(column, rows === 0 ? "the file has no rows" : "no row has a value"),
      isEmpty: true,
    };
  const shape = shapes.find((candidate) => fitting.get(candidate.name) === figures);
  if (shape === undefined) return text(column, reasons.get(name) ?? "its values are words");
  if (isTwofold(shape, column)) return text(column, readTwoWays(column, shape));
  return shaped(column, shape, `all ${count(figures)} values are ${shape.words}`);
}

/** The shape most values fit, of those with the type that is set: the other rows are rejected at import. */
function nearest(
  column: Counted,
  tried: readonly Shape[],
  reasons: ReadonlyMap<string, string>,
): FoundColumn {
  const fitting = ({ name }: Shape): number => column.fitting.get(name) ?? 0;
  const [best] = tried.toSorted((a, b) => fitting(b) - fitting(a));
  if (best === undefined || fitting(best) === 0)
    return text(column, reasons.get(column.name) ?? "none of its values is written so");
  if (isTwofold(best, column)) return text(column, readTwoWays(column, best));
  const figures = column.known - column.blank;
  return shaped(
    column,
    // Whole numbers fit both; the places of all numbers are kept.
    best.name === "whole" ? shapes.find(({ name }) => name === "decimal")! : best,
    `${count(fitting(best))} of ${count(figures)} values are ${best.words}`,
  );
}

function shaped(column: Counted, shape: Shape, because: string): FoundColumn {
  const { name, known, blank, rows, scale } = column;
  const places = shape.name === "whole" ? { scale: 0 } : shape.name === "decimal" ? { scale } : {};
  return {
    name,
    column: { type: shape.type, nullable: known - blank < rows, ...places },
    because: blank === 0 ? because : `${because}; ${count(blank)} blanks are unknown`,
    ...(shape.isLocalTime === true ? { isLocalTime: true } : {}),
    ...(shape.timeFormat === undefined ? {} : { timeFormat: shape.timeFormat }),
  };
}

const text = ({ name, known, rows }: Counted, because: string): FoundColumn => ({
  name,
  column: { type: { kind: "text" }, nullable: known < rows },
  because,
});

/** Whether the day and the month could change places in every value. */
const isTwofold = ({ name, twin }: Shape, { fitting }: Counted): boolean =>
  twin !== undefined && fitting.get(twin) === fitting.get(name);

const readTwoWays = ({ name, known, blank }: Counted, { timeFormat }: Shape): string =>
  `all ${count(known - blank)} values are dates that can be read with the day or the month first; say which: timeFormat: { ${JSON.stringify(name)}: "${timeFormat}" }`;

/** In a column of figures, blanks are unknown. */
async function withBlanks(
  looker: Looker,
  { rows }: TextTable,
  { name, blank }: Counted,
  found: FoundColumn,
): Promise<FoundColumn> {
  const isText = found.column.type.kind === "text" && found.isEmpty !== true;
  if (blank === 0 || isText) return found;
  const column = quoted(name);
  const blanks = await looker.rows(
    `SELECT DISTINCT ${column} AS blank FROM ${rows} WHERE ${column} <> '' AND trim(${column}) = '' LIMIT 20`,
  );
  return { ...found, unknown: blanks.map((row) => String(row["blank"])) };
}

const count = (figure: number): string => figure.toLocaleString("en");
