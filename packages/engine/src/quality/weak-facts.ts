import { isEnded } from "./findings/ended.ts";
import { belowCoverage, isConstant, judgedColumns, thinText } from "./findings/column-findings.ts";
import type { InTable } from "./findings/column-findings.ts";
import type { JudgedTable } from "./judged-table.ts";
import type { WeakMark } from "./weak-mark.ts";
import { rowsNoun } from "./wording.ts";

/** What is weak about a column, whichever condition asks for it. */
export type WeakFact = Omit<WeakMark, "at">;

/** What is weak about the columns of some tables, by the path rules use. */
export const weakFacts = (tables: readonly JudgedTable[]): ReadonlyMap<string, WeakFact[]> =>
  new Map(
    tables.flatMap((table) =>
      table.measured.rows === 0
        ? []
        : judgedColumns(table).map((column) => [
            column.path,
            [changed, dead, thin, ended, constant].flatMap((look) => look(column)),
          ]),
    ),
  );

type Look = (judged: InTable) => readonly WeakFact[];

const changed: Look = (judged) =>
  judged.table.measured.changes.flatMap(({ column, was, is }) =>
    column !== judged.name || is === undefined
      ? []
      : fact(judged, "QUALITY_TYPE_CHANGED", `was ${was} at the import before and is ${is} now`),
  );

const dead: Look = (judged) =>
  judged.column.known > 0
    ? []
    : fact(judged, "QUALITY_DEAD", `is not known for any of the ${rowsNoun(tableOf(judged))}`);

function thin(judged: InTable): readonly WeakFact[] {
  const { name, column, table } = judged;
  if (column.known === 0 || !belowCoverage(name, column, table)) return [];
  return fact(
    judged,
    "QUALITY_THIN",
    thinText(column.known / table.measured.rows, tableOf(judged)),
  );
}

const ended: Look = (judged) =>
  isEnded(judged.column, judged.table.measured)
    ? fact(judged, "QUALITY_ENDED", `was last known on ${judged.column.latest!.slice(0, 10)}`)
    : [];

const constant: Look = (judged) =>
  isConstant(judged.column)
    ? fact(judged, "QUALITY_CONSTANT", "is the same wherever it is known", "hint")
    : [];

const tableOf = ({ table }: InTable): string => table.measured.name;

const fact = (
  { name, path, table }: InTable,
  code: string,
  what: string,
  severity: WeakFact["severity"] = "warning",
): readonly WeakFact[] => [
  { code, severity, text: `${path} ${what}`, table: table.measured.name, column: name, path },
];
