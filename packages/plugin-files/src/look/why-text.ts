import { fits, knownText } from "./count-shapes.ts";
import type { Counted, TextTable } from "./count-shapes.ts";
import type { Looker } from "./engine.ts";
import { shapes } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** Numbers in a notation that is not read as numbers, and how they would have to be written. */
const notations: readonly { readonly pattern: string; readonly words: string }[] = [
  {
    pattern: "[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?",
    words: "numbers with commas between the thousands; write 1234.50 for 1,234.50",
  },
  {
    pattern: "[+-]?([0-9]+|[0-9]{1,3}([. ][0-9]{3})+),[0-9]+",
    words: "numbers with a comma before the decimals; write 2.5 for 2,5",
  },
  {
    pattern: "[+-]?[0-9]*[.,]?[0-9]+ ?%",
    words: "percentages; write 12.5 for 12.5%",
  },
  {
    pattern: "[+-]?(\\p{Sc}|[A-Z]{3}) ?[+-]?[0-9][0-9.,]*|[+-]?[0-9][0-9.,]* ?(\\p{Sc}|[A-Z]{3})",
    words: "amounts with their currency; write 12.50 for € 12.50",
  },
];

/** What was counted of the columns, in the whole table and in its first rows. */
export interface TextLook {
  readonly table: TextTable;
  readonly sample: TextTable;
  readonly counted: readonly Counted[];
  readonly sampled: readonly Counted[];
}

/**
 * Why columns that have no shape are text, by name: the few values that do not fit what most are, or the notation they are in.
 * One pass over the rows for all columns of the first sort.
 */
export async function whyText(
  looker: Looker,
  look: TextLook,
): Promise<ReadonlyMap<string, string>> {
  const shapeless = look.counted
    .map((column, i) => ({ column, near: nearShape(column) ?? nearShape(look.sampled[i]!) }))
    .filter(({ column }) => column.known > column.blank && !hasShape(column));
  const nearly = shapeless.flatMap(({ column, near }) => (near ? [{ column, near }] : []));
  const others = shapeless
    .filter(({ near }) => near === undefined)
    .map(({ column }) => column.name);
  return new Map([
    ...(await misfits(looker, look.table, nearly)),
    ...(await otherNotations(looker, look.sample, others)),
  ]);
}

const hasShape = ({ known, blank, fitting }: Counted): boolean =>
  [...fitting.values()].includes(known - blank);

/** The shape that at least half of the values have. */
const nearShape = ({ known, blank, fitting }: Counted): Shape | undefined =>
  shapes.find(({ name }) => (fitting.get(name) ?? 0) * 2 >= known - blank && known > blank);

async function misfits(
  looker: Looker,
  { rows, unknown }: TextTable,
  nearly: readonly { readonly column: Counted; readonly near: Shape }[],
): Promise<[string, string][]> {
  if (nearly.length === 0) return [];
  const measures = nearly.flatMap(({ column: { name }, near }, i) => {
    const value = knownText(name, unknown);
    const isMisfit = `${value} IS NOT NULL AND trim(${value}) <> '' AND NOT ${fits(value, near.pattern)}`;
    return [
      `count(CASE WHEN ${isMisfit} THEN 1 END) AS misfits${i}`,
      `first(${value}) FILTER (WHERE ${isMisfit}) AS example${i}`,
    ];
  });
  const [row = {}] = await looker.rows(`SELECT ${measures.join(", ")} FROM ${rows}`);
  return nearly.map(({ column: { name, known, blank }, near }, i) => {
    const number = Number(row[`misfits${i}`] ?? 0).toLocaleString("en");
    const all = (known - blank).toLocaleString("en");
    const example = JSON.stringify(row[`example${i}`]);
    return [
      name,
      `${number} of ${all} values are no ${near.words}, such as ${example}; to read ${near.words} and reject those rows, set its type in columns`,
    ];
  });
}

async function otherNotations(
  looker: Looker,
  { rows, unknown }: TextTable,
  names: readonly string[],
): Promise<[string, string][]> {
  if (names.length === 0) return [];
  const values = names.map((name, i) => `${knownText(name, unknown)} AS v${i}`);
  const matched = names.map((_, i) =>
    [`v${i}`, ...notations.map(({ pattern }, j) => `${fits(`v${i}`, pattern)} AS m${i}_${j}`)].join(
      ", ",
    ),
  );
  const measures = names.flatMap((_, i) =>
    notations.flatMap((__, j) => [
      `count(CASE WHEN m${i}_${j} THEN 1 END) * 2 >= count(v${i}) AND count(v${i}) > 0 AS is${i}_${j}`,
      `first(v${i}) FILTER (WHERE m${i}_${j}) AS example${i}_${j}`,
    ]),
  );
  const [row = {}] = await looker.rows(
    `SELECT ${measures.join(", ")} FROM (SELECT ${matched.join(", ")} FROM (SELECT ${values.join(", ")} FROM ${rows}))`,
  );
  return names.flatMap((name, i): [string, string][] => {
    const j = notations.findIndex((_, n) => row[`is${i}_${n}`] === true);
    if (j === -1) return [];
    const example = JSON.stringify(row[`example${i}_${j}`]);
    return [
      [name, `its values, such as ${example}, are ${notations[j]!.words} to have numbers read`],
    ];
  });
}
