import { percent } from "@satsuma/model";
import { isStale } from "../judged-table.ts";
import type { JudgedTable } from "../judged-table.ts";
import type { QualityFinding } from "../quality-result.ts";
import type { Rhythm } from "../measured.ts";
import { fewRows } from "../thresholds.ts";
import { daysText, rowsNoun } from "../wording.ts";
import { counted, wholeText } from "../../wording/figure-text.ts";
import { crossed, finding, failing, severityOf } from "./finding.ts";

/** When a table's events happened, and whose they are. */
export const timeFindings = (table: JudgedTable): QualityFinding[] =>
  [stale, stopped, gaps, stray, future, skewed].flatMap((look) => look(table) ?? []);

type Look = (table: JudgedTable) => QualityFinding | undefined;

const stale: Look = (table) => {
  const { measured, age = 0, usualAge = 0, thresholds } = table;
  const { rhythm, name } = measured;
  if (rhythm === undefined || !isStale(table)) return undefined;
  const isStated = thresholds.freshnessDays !== undefined;
  const failed = crossed("freshness", table, { found: age, limit: usualAge });
  const why = isStated
    ? `the config allows ${daysText(usualAge)}`
    : `its longest pause was ${counted(rhythm.longestPause, "day")}`;
  return finding(table, {
    code: "QUALITY_STALE",
    severity: severityOf(failed),
    message: `the latest of ${rowsNoun(name)} is of ${rhythm.last}, ${daysText(age)} old; ${why}`,
    figures: { latest: rhythm.end, days: Math.floor(age), usualDays: usualAge },
    share: 1,
    ...failing(failed),
    help: "take in newer data, or name the instant that it describes: `--as-of`, or `asOf` in the config",
  });
};

/** Fewer events than a third of what is usual, lately. */
const stopped: Look = (table) => {
  const { rhythm, name } = table.measured;
  const { rows = 0, typical = 0 } = rhythm?.recent ?? {};
  if (isStale(table) || typical < leastTypical || rows >= typical / 3) return undefined;
  return finding(table, {
    code: "QUALITY_STOPPED",
    severity: "warning",
    message: `${rowsNoun(name)} nearly stopped: ${wholeText(rows)} in the last 28 days of the data, against ${wholeText(Math.round(typical))} that are typical of as many days`,
    figures: { recent: rows, typical },
    share: 1 - rows / typical,
    help: "see whether the export is whole; if so, it is news about the business and not about the data",
  });
};

/** With fewer events in four weeks, a third of them is chance. */
const leastTypical = 30;

/** Months without any event in a table that has some in nearly all. */
const gaps: Look = (table) => {
  const { rhythm, name } = table.measured;
  const empty = emptyMonths(rhythm);
  const all = rhythm?.months.length ?? 0;
  if (empty.length === 0 || all < 4 || empty.length > all / 4) return undefined;
  return finding(table, {
    code: "QUALITY_GAP",
    severity: "warning",
    message: `${name} has no events in ${empty.slice(0, 3).join(", ")}${empty.length > 3 ? ` and ${counted(empty.length - 3, "more month")}` : ""}`,
    figures: { months: empty.length, first: empty[0]!, last: empty.at(-1)! },
    share: empty.length / all,
    help: "take in the months that are missing; customers look as if they had left in between",
  });
};

/** Those between the first and the last event. */
const emptyMonths = (rhythm: Rhythm | undefined): string[] =>
  (rhythm?.months ?? [])
    .filter(({ month, rows }) => rows === 0 && month < rhythm!.last.slice(0, 7))
    .map(({ month }) => month);

const stray: Look = (table) => {
  const { rhythm, name, rows } = table.measured;
  if (rhythm === undefined) return undefined;
  const { before, after } = rhythm.stray;
  if (before + after === 0) return undefined;
  const parts = [
    ...(before > 0
      ? [`${wholeText(before)} before ${rhythm.first}, the first of ${rhythm.earliest}`]
      : []),
    ...(after > 0
      ? [`${wholeText(after)} after ${rhythm.last}, the last of ${rhythm.latest}`]
      : []),
  ];
  return finding(table, {
    code: "QUALITY_STRAY_DATES",
    severity: "warning",
    message: `${wholeText(before + after)} of ${rowsNoun(name)} lie far from all others: ${parts.join("; ")}`,
    figures: { before, after, earliest: rhythm.earliest, latest: rhythm.latest },
    share: (before + after) / rows,
    help: "correct their dates, or leave them out with `where` in the config",
  });
};

const future: Look = (table) => {
  const { measured, today } = table;
  const { rhythm, name } = measured;
  if (rhythm === undefined || today === undefined || rhythm.latest <= today) return undefined;
  if (rhythm.stray.after > 0) return undefined;
  return finding(table, {
    code: "QUALITY_FUTURE",
    severity: "warning",
    message: `${rowsNoun(name)} go on to ${rhythm.latest}, which is after today, ${today}`,
    figures: { latest: rhythm.latest, today },
    share: 0,
    help: "name the column of what has happened as `time`, not of what is planned; check the zone the times are in",
  });
};

const skewed: Look = (table) => {
  const { spread, rows, name } = table.measured;
  if (spread === undefined || rows < fewRows || spread.customers < 2) return undefined;
  const share = spread.most / rows;
  // Ten customers have a tenth each.
  const isNotable = share >= 0.5 || (share >= 0.1 && spread.customers >= 50);
  if (!isNotable) return undefined;
  return finding(table, {
    code: "QUALITY_SKEW",
    severity: share >= 0.5 ? "warning" : "hint",
    message: `one customer has ${percent(share)} of ${rowsNoun(name)}, ${wholeText(spread.most)} of ${wholeText(rows)}`,
    figures: { most: spread.most, rows, customers: spread.customers },
    share,
    help: "see who that is: a till, a test account or a reseller is better left out with `where`",
  });
};
