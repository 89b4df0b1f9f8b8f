import { percent } from "@satsuma/model";
import type { JudgedTable } from "../judged-table.ts";
import type { QualityFinding } from "../quality-result.ts";
import { fewRows } from "../thresholds.ts";
import { rowsNoun } from "../wording.ts";
import { counted, wholeText } from "../../wording/figure-text.ts";
import { crossed, failing, finding, severityOf } from "./finding.ts";

/** What became of a table's rows when it was taken in. */
export const importFindings = (table: JudgedTable): QualityFinding[] =>
  [empty, rejected, withoutCustomer, withoutTime, orphans, duplicateKeys, repeatedRows].flatMap(
    (look) => look(table) ?? [],
  );

type Look = (table: JudgedTable) => QualityFinding | undefined;

const empty: Look = (table) => {
  const { name, rows } = table.measured;
  if (rows > 0) return undefined;
  return finding(table, {
    code: "QUALITY_EMPTY",
    severity: "warning",
    message: `${name} has no rows that rules could see`,
    figures: { rows, read: table.report.count.read },
    share: 1,
    help: `look at why: \`satsuma catalogue ${name}\` shows how many rows were read, rejected and left out`,
  });
};

const rejected: Look = (table) => {
  const { name, rejectedBy } = table.measured;
  const { read, rejected: rows } = table.report.count;
  if (rows === 0) return undefined;
  const share = rows / read;
  const failed = crossed("rejected", table, { found: share, limit: table.thresholds.rejected });
  const columns = Object.entries(rejectedBy).map(
    ([column, count]) => `${wholeText(count)} for ${column === "" ? "the row as a whole" : column}`,
  );
  return finding(table, {
    code: "QUALITY_REJECTED",
    severity: severityOf(failed),
    message: `${counted(rows, "row")} of ${name} could not be read, ${percent(share)} of ${wholeText(read)}`,
    figures: { rejected: rows, read },
    share,
    notes: columns,
    ...failing(failed),
    help: `\`satsuma catalogue ${name}\` lists them with the reason: mend the file, or say how its values are written`,
  });
};

const withoutCustomer: Look = (table) => {
  const { name, withoutCustomer: rows } = table.measured;
  const { accepted } = table.report.count;
  if (rows === 0) return undefined;
  const share = rows / accepted;
  const limit = table.thresholds.coverage;
  const failed = crossed("coverage", table, { found: 1 - share, limit });
  return finding(table, {
    code: "QUALITY_NO_CUSTOMER",
    severity: severityOf(failed),
    message: `whose they are is not known of ${wholeText(rows)} ${rowsNoun(name)}, ${percent(share)} of ${wholeText(accepted)}: no segment sees them`,
    figures: { rows, accepted },
    share,
    ...failing(failed),
    help: "find out where the customer is lost on the way, at the till, in the shop, in the export; sums by customer are too small by as much",
  });
};

const withoutTime: Look = (table) => {
  const { name, withoutTime: rows } = table.measured;
  const { accepted } = table.report.count;
  if (rows === 0) return undefined;
  const share = rows / accepted;
  return finding(table, {
    code: "QUALITY_NO_TIME",
    severity: share > 0.01 ? "warning" : "hint",
    message: `when they happened is not known of ${wholeText(rows)} ${rowsNoun(name)}, ${percent(share)} of ${wholeText(accepted)}: no segment sees them`,
    figures: { rows, accepted },
    share,
    help: "mend the export, or name a column that is always filled as `time`",
  });
};

const orphans: Look = (table) => {
  const { name, rows } = table.measured;
  const { orphans: lost } = table.report;
  if (lost === 0) return undefined;
  const share = lost / (rows + lost);
  const failed = crossed("orphans", table, { found: share, limit: table.thresholds.orphans });
  return finding(table, {
    code: "QUALITY_ORPHANS",
    severity: severityOf(failed),
    message: `${wholeText(lost)} ${rowsNoun(name)} are of customers that the customer table does not have, ${percent(share)} of ${wholeText(rows + lost)}: no segment sees them`,
    figures: { orphans: lost, rows },
    share,
    ...failing(failed),
    help: "take in the customers as well, or leave `customers` out of the config: then everyone with events is one",
  });
};

const duplicateKeys: Look = (table) => {
  const { measured, report, key, keepsLatest, thresholds } = table;
  const { duplicateKeys: repeated } = report;
  if (repeated === 0 || keepsLatest) return undefined;
  const share = repeated / report.count.read;
  const failed = crossed("duplicates", table, { found: share, limit: thresholds.duplicates });
  const isCustomer = measured.name === "customers";
  return finding(table, {
    code: "QUALITY_DUPLICATE_KEYS",
    severity: severityOf(failed),
    message: `${counted(repeated, "row")} of ${measured.name} ${repeated === 1 ? "has" : "have"} the ${key ?? "key"} of an earlier one, ${percent(share)} of ${wholeText(report.count.read)}`,
    figures: { rows: repeated, read: report.count.read },
    share,
    ...(measured.repeatedRows === 0
      ? {}
      : { notes: [`${counted(measured.repeatedRows, "row")} the same in every column`] }),
    ...failing(failed),
    help: isCustomer
      ? "write one row a customer: the first was taken, the others were rejected"
      : 'take only the latest of each, `duplicates: "latest"`, or name another `key`: all of them count now',
  });
};

/** Without keys, rows that are the same in every column may be two, or one that came twice. */
const repeatedRows: Look = (table) => {
  const { name, repeatedRows: repeated, rows } = table.measured;
  if (repeated === 0 || table.key !== undefined) return undefined;
  const share = repeated / rows;
  const failed = crossed("duplicates", table, { found: share, limit: table.thresholds.duplicates });
  return finding(table, {
    code: "QUALITY_DUPLICATE_ROWS",
    severity: rows < fewRows && failed?.isStated !== true ? "hint" : severityOf(failed),
    message: `${wholeText(repeated)} ${rowsNoun(name)} are the same as another in every column, ${percent(share)} of ${wholeText(rows)}`,
    figures: { rows: repeated, of: rows },
    share,
    ...failing(failed),
    help: "if they came twice, take them out of the file; with a `key` of their own, two that are alike can be told from one that came twice",
  });
};
