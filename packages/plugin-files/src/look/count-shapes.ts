import { quoted, quotedList, quotedText } from "./engine.ts";
import type { Looker } from "./engine.ts";
import { decimalPattern } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** A table of texts: SQL that reads its rows, and the texts that stand for unknown besides the empty one. */
export interface TextTable {
  readonly rows: string;
  readonly unknown: readonly string[];
}

/** A column and the shapes its values are held against. */
export interface Trial {
  readonly name: string;
  readonly shapes: readonly Shape[];
}

/** How many values of a column have which shape. */
export interface Counted {
  readonly name: string;
  readonly rows: number;
  readonly known: number;
  /** Known values of nothing but white space. */
  readonly blank: number;
  /** Most decimal places of any number. */
  readonly scale: number;
  /** Shape → known values that fit it. */
  readonly fitting: ReadonlyMap<string, number>;
}

/** Most figures that are asked for at once: the time a query takes to be planned grows faster than their number. */
const mostMeasures = 150;

/** Holds the values of all columns against their shapes, in one pass over the rows, or a few where there are many columns. */
export async function countShapes(
  looker: Looker,
  table: TextTable,
  trials: readonly Trial[],
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (let start = 0; start < trials.length;) {
    let end = start;
    let measures = 0;
    while (end < trials.length && measures < mostMeasures) {
      measures += trials[end]!.shapes.length + 3;
      end += 1;
    }
    counted.push(...(await countSome(looker, table, trials.slice(start, end))));
    start = end;
  }
  return counted;
}

async function countSome(
  looker: Looker,
  { rows, unknown }: TextTable,
  trials: readonly Trial[],
): Promise<Counted[]> {
  const values = trials.map(({ name }, i) => `${knownText(name, unknown)} AS v${i}`);
  const trimmed = trials.map((_, i) => `v${i}, trim(v${i}) AS t${i}`);
  const [row = {}] = await looker.rows(
    `SELECT count(*) AS total, ${trials.flatMap(measuresOf).join(", ")}
    FROM (SELECT ${trimmed.join(", ")} FROM (SELECT ${values.join(", ")} FROM ${rows}))`,
  );
  const at = (key: string): number => Number(row[key] ?? 0);
  return trials.map(({ name, shapes }, i) => ({
    name,
    rows: at("total"),
    known: at(`known${i}`),
    blank: at(`blank${i}`),
    scale: at(`scale${i}`),
    fitting: new Map(shapes.map((shape, j) => [shape.name, at(`fit${i}_${j}`)])),
  }));
}

/** What is counted of a column, whose values stand trimmed in one place: each mention of how they are read takes time to be planned. */
const measuresOf = ({ shapes }: Trial, i: number): string[] => [
  `count(v${i}) AS known${i}`,
  `count(CASE WHEN t${i} = '' THEN 1 END) AS blank${i}`,
  ...(shapes.some(({ name }) => name === "decimal")
    ? [
        `max(CASE WHEN ${matches(`t${i}`, decimalPattern)} THEN length(split_part(t${i}, '.', 2)) END) AS scale${i}`,
      ]
    : []),
  ...shapes.map(
    ({ pattern }, j) => `count(CASE WHEN ${matches(`t${i}`, pattern)} THEN 1 END) AS fit${i}_${j}`,
  ),
];

/** A column's text, unknown where it is empty or one of the texts that say so. */
export const knownText = (name: string, unknown: readonly string[]): string =>
  unknown.length === 0
    ? `nullif(${quoted(name)}, '')`
    : `CASE WHEN list_contains(${quotedList(["", ...unknown])}, ${quoted(name)}) THEN NULL ELSE ${quoted(name)} END`;

/** Whether the whole of a text has a pattern; spaces around it do not count, as they do not at import. */
export const fits = (value: string, pattern: string): string => matches(`trim(${value})`, pattern);

const matches = (trimmed: string, pattern: string): string =>
  `regexp_full_match(${trimmed}, ${quotedText(pattern)})`;
