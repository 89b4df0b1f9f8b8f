import { percent } from "@satsuma/model";
import { coverageLimit } from "../judged-table.ts";
import { isBirthday } from "../measure/expected-range.ts";
import type { JudgedTable } from "../judged-table.ts";
import type { MeasuredColumn } from "../measured.ts";
import type { QualityFinding } from "../quality-result.ts";
import { fewRows } from "../thresholds.ts";
import { columnPath, pathInRule, rowsNoun } from "../wording.ts";
import { counted, wholeText } from "../../wording/figure-text.ts";
import { crossed, failing, finding, severityOf } from "./finding.ts";
import { isEnded } from "./ended.ts";

/** A column with all that it is judged by. */
export interface InTable {
  readonly name: string;
  /** `orders.amount`. */
  readonly path: string;
  readonly column: MeasuredColumn;
  readonly table: JudgedTable;
}

/** The columns of a table that are not to be passed over. */
export const judgedColumns = (table: JudgedTable): InTable[] =>
  Object.entries(table.measured.columns)
    .filter(([name]) => table.settings[name]?.ignore !== true)
    .map(([name, column]) => ({
      name,
      path: columnPath(table.measured.name, name),
      column,
      table,
    }));

/** How much is known of the columns of a table, and whether it says anything. */
export const coverageFindings = (table: JudgedTable): QualityFinding[] => {
  if (table.measured.rows === 0) return [];
  const looks = [dead, thin, ended, constant];
  return judgedColumns(table).flatMap((column) => looks.flatMap((look) => look(column) ?? []));
};

type Look = (column: InTable) => QualityFinding | undefined;

const dead: Look = ({ name, path, column, table }) => {
  const { rows } = table.measured;
  const failed = belowCoverage(name, column, table);
  if (column.known > 0) return undefined;
  return finding(table, {
    code: "QUALITY_DEAD",
    severity: failed === undefined ? "warning" : severityOf(failed),
    message: `${path} is not known for any of ${wholeText(rows)} ${rowsNoun(table.measured.name)}`,
    column: name,
    figures: { known: 0, rows },
    share: 1,
    ...failing(failed),
    help: `fill it, or take it out of what is taken in: a rule that asks for it finds nobody`,
  });
};

const thin: Look = ({ name, path, column, table }) => {
  const { rows } = table.measured;
  const failed = belowCoverage(name, column, table);
  if (column.known === 0 || failed === undefined) return undefined;
  const share = column.known / rows;
  return finding(table, {
    code: "QUALITY_THIN",
    severity: severityOf(failed),
    message: `${path} ${thinText(share, table.measured.name)}`,
    column: name,
    figures: { known: column.known, rows },
    share: 1 - share,
    ...failing(failed),
    help: `\`${pathInRule(table.measured.name, name)} is known\` in a rule says whom it means; \`quality.columns\` says what is enough: { ${JSON.stringify(path)}: { coverage: ${round(share)} } }`,
  });
};

/** A coverage that the column has, in steps of a twentieth. */
const round = (share: number): number => Math.floor(share * 20) / 20;

/** A moment is most often unknown because it has not come: nobody unsubscribed, the mail was not opened. */
const mayNotHaveHappened = (name: string, { columns }: JudgedTable): boolean =>
  ["date", "instant"].includes(columns[name]?.type.kind ?? "") && !isBirthday(name);

/** `is known for 62% of customers`. */
export const thinText = (coverage: number, table: string): string =>
  `is known for ${percent(coverage)} of ${rowsNoun(table)}`;

/** With few rows, and of dates, only the config's own words are held against a column. */
export function belowCoverage(name: string, { known }: MeasuredColumn, table: JudgedTable) {
  const { stated, settings, measured } = table;
  const isStated = (settings[name]?.coverage ?? stated.coverage) !== undefined;
  const isLenient = measured.rows < fewRows || mayNotHaveHappened(name, table);
  if (isLenient && !isStated) return undefined;
  const limit = coverageLimit(name, table);
  return crossed("coverage", table, { found: known / measured.rows, limit, isStated });
}

const ended: Look = ({ name, path, column, table }) => {
  const { rhythm, name: of, rows } = table.measured;
  if (rhythm === undefined || !isEnded(column, table.measured)) return undefined;
  const latest = column.latest!.slice(0, 10);
  return finding(table, {
    code: "QUALITY_ENDED",
    severity: "warning",
    message: `${path} was last known on ${latest}, though ${rowsNoun(of)} go on to ${rhythm.last}`,
    column: name,
    figures: { latest: column.latest!, end: rhythm.end, known: column.known, rows },
    share: 1 - column.known / rows,
    help: "see whether it is still written, or under another name now",
  });
};

const constant: Look = ({ name, path, column, table }) => {
  const { frequent, known } = column;
  if (!isConstant(column)) return undefined;
  const value = frequent?.value;
  return finding(table, {
    code: "QUALITY_CONSTANT",
    severity: "hint",
    message: `${path} is ${value === undefined ? "the same" : JSON.stringify(value)} wherever it is known: it tells nobody apart`,
    column: name,
    figures: { known, rows: table.measured.rows },
    share: 0,
    help: `see whether the file holds only a part of the ${rowsNoun(table.measured.name)}`,
  });
};

/** Whether a column has one and the same value, in rows enough for that to say something. */
export const isConstant = ({ distinct, known }: MeasuredColumn): boolean =>
  distinct?.isExact === true && distinct.count === 1 && known >= fewRows;

/** Columns that had another type at the import before, or are gone. */
export const changeFindings = (table: JudgedTable): QualityFinding[] =>
  table.measured.changes
    .filter(({ column }) => table.settings[column]?.ignore !== true)
    .map(({ column, was, is }) => {
      const path = columnPath(table.measured.name, column);
      return finding(table, {
        code: is === undefined ? "QUALITY_COLUMN_GONE" : "QUALITY_TYPE_CHANGED",
        severity: "warning",
        message:
          is === undefined
            ? `${path} (${was}) was there at the import before and is not any more`
            : `${path} was ${was} at the import before and is ${is} now`,
        column,
        figures: is === undefined ? { was } : { was, is },
        share: 1,
        help:
          is === undefined
            ? "see whether it was renamed: `fields` in the config gives it the name that rules know"
            : `\`satsuma catalogue ${table.measured.name}\` says which value made the difference; say the type to keep it: csv(path, { columns: { … } })`,
      });
    });

/** `12 values such as "N/A"`. */
export const valuesText = (count: number, example: string | undefined): string =>
  `${counted(count, "value")}${example === undefined ? "" : ` such as ${JSON.stringify(example)}`}`;
