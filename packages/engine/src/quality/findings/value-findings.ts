import { expectedRange, isAmount, isBirthday } from "../measure/expected-range.ts";
import type { JudgedTable } from "../judged-table.ts";
import type { QualityFinding } from "../quality-result.ts";
import { columnPath, pathInRule } from "../wording.ts";
import { judgedColumns } from "./column-findings.ts";
import type { InTable } from "./column-findings.ts";
import { finding } from "./finding.ts";
import { odd, ofKnown } from "./odd-values.ts";
import { textFindings } from "./text-findings.ts";

/** Values that cannot be, or hardly. */
export const valueFindings = (table: JudgedTable): QualityFinding[] =>
  judgedColumns(table).flatMap((column) => [
    ...impossible(column),
    ...outside(column),
    ...dates(column),
    ...numbers(column),
    ...textFindings(column),
  ]);

type Look = (column: InTable) => readonly QualityFinding[];

/** So many odd values are no slip any more, but what the column is. */
const slips = 0.05;

const impossible: Look = (column) => {
  const { table, name, path } = column;
  const { impossible: count = 0 } = column.column.odd;
  const possible = table.settings[name]?.possible;
  if (count === 0 || possible === undefined) return [];
  const share = count / column.column.known;
  return [
    finding(table, {
      code: "QUALITY_IMPOSSIBLE",
      severity: "error",
      message: `${path}: ${ofKnown(column, count)} are not possible by the config: ${possible}`,
      column: name,
      figures: { rows: count, known: column.column.known },
      share,
      failed: { threshold: "possible", found: count, limit: 0, isStated: true },
      help: `mend them, or leave them out: \`where: ${JSON.stringify(possible)}\` for the table`,
    }),
  ];
};

const outside: Look = (column) => {
  const { table, name, path } = column;
  const { outside: count = 0 } = column.column.odd;
  const about = table.columns[name];
  if (count === 0 || about === undefined) return [];
  const range = expectedRange(name, about);
  const bounds =
    range === undefined
      ? "no place on the globe"
      : `not from ${range.low} to ${range.high}, as ${range.what} is`;
  return [
    odd(column, {
      code: "QUALITY_OUTSIDE",
      message: `${path}: ${ofKnown(column, count)} are ${bounds}`,
      count,
      isSure: true,
      help: possibleHelp(column),
    }),
  ];
};

const dates: Look = (column) => {
  const { path, name, table } = column;
  const { early = 0, late = 0 } = column.column.odd;
  const isFuture = late > 0 && (isBirthday(name) || late <= slips * column.column.known);
  return [
    ...(early === 0
      ? []
      : [
          odd(column, {
            code: "QUALITY_EARLY",
            message: `${path}: ${ofKnown(column, early)} lie before 1900`,
            count: early,
            isSure: true,
            help: 'see whether the day stands for unknown: csv(path, { unknown: ["1899-12-31"] })',
          }),
        ]),
    ...(isFuture
      ? [
          odd(column, {
            code: "QUALITY_FUTURE",
            message: `${path}: ${ofKnown(column, late)} lie after ${table.lastDay ?? ""}, where the data ends`,
            count: late,
            isSure: true,
            help: possibleHelp(column),
          }),
        ]
      : []),
  ];
};

const numbers: Look = (column) => {
  const { path, name, table } = column;
  const { negative = 0, zero = 0, outside: beyond = 0 } = column.column.odd;
  const { known } = column.column;
  const about = table.columns[name];
  const isMoney = about !== undefined && isAmount(name, about);
  const isOdd = negative > 0 && beyond === 0 && negative <= (isMoney ? 0.2 : slips) * known;
  return [
    ...(isOdd
      ? [
          odd(column, {
            code: "QUALITY_NEGATIVE",
            message: `${path}: ${ofKnown(column, negative)} are below 0`,
            count: negative,
            help: `if they are returns or corrections, sums are less them: filter with \`${pathInRule(table.measured.name, name)} > 0\`, or leave them out with \`where\``,
          }),
        ]
      : []),
    ...(zero > 0 && zero <= slips * known
      ? [
          odd(column, {
            code: "QUALITY_ZERO",
            message: `${path}: ${ofKnown(column, zero)} are 0`,
            count: zero,
            help: "if nothing was paid, averages are less for it; if it was not known, say so in the file",
          }),
        ]
      : []),
  ];
};

const possibleHelp = ({ name, table }: InTable): string =>
  `mend them, or leave the rows out with \`where\`; what is possible is set in \`quality.columns\`: { ${JSON.stringify(columnPath(table.measured.name, name))}: { possible: "…" } }`;
