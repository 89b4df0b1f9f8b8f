import type { Columns } from "@satsuma/model";
import type { ColumnQuality, ProjectConfig, QualityConfig } from "../config/project-config.ts";
import type { DataState } from "../data/data-state.ts";
import type { TableReport } from "../data/data-report.ts";
import { localDate } from "../run/local-date.ts";
import { columnSettings, columnsByTable } from "./column-settings.ts";
import type { MeasuredTable } from "./measured.ts";
import type { Thresholds } from "./quality-result.ts";
import { thresholdsOf } from "./thresholds.ts";

/** A table with all that it is judged by. */
export interface JudgedTable {
  readonly measured: MeasuredTable;
  readonly report: TableReport;
  readonly columns: Columns;
  /** What the config says of single columns. */
  readonly settings: Readonly<Record<string, ColumnQuality>>;
  readonly stated: QualityConfig;
  readonly thresholds: Thresholds;
  /** Field that tells its rows apart. */
  readonly key?: string;
  /** Days from the end of its last day to the instant of the judgement; 0 when that lies before. Absent without events. */
  readonly age?: number;
  /** Days since its latest event that are as usual. */
  readonly usualAge?: number;
  /** Local day of the last event of all tables. */
  readonly lastDay?: string;
  /** Today's local day; absent where nobody asks for dates in the future. */
  readonly today?: string;
  /** True when rows of one key are versions of one, of which the latest is kept. */
  readonly keepsLatest: boolean;
}

/** When tables are judged. */
export interface JudgedAt {
  /** ISO instant that freshness is reckoned to. */
  readonly asOf: string;
  readonly timezone: string;
  /** ISO instant of now; left out where nobody asks for dates in the future. */
  readonly now?: string;
}

/** The tables of the data, to be judged as of an instant. @throws SatsumaError `CONFIG_QUALITY` when the config's words on quality do not fit */
export function judgedTables(
  { measured, tables, catalogue }: DataState,
  config: ProjectConfig,
  { asOf, timezone, now }: JudgedAt,
): JudgedTable[] {
  const { quality: stated = {} } = config;
  const thresholds = thresholdsOf(stated);
  const columns = columnsByTable(catalogue);
  const settings = columnSettings(config, columns);
  const lastDay = measured
    .flatMap(({ rhythm }) => rhythm?.last ?? [])
    .toSorted()
    .at(-1);
  return measured.map((table): JudgedTable => {
    const { name, rhythm } = table;
    const key = name === "customers" ? config.customers?.key : config.events[name]?.key;
    return {
      measured: table,
      report: tables.find((each) => each.name === name)!,
      columns: columns.get(name) ?? {},
      settings: settings.get(name) ?? {},
      stated,
      thresholds,
      ...(key === undefined ? {} : { key }),
      ...(rhythm && {
        age: ageOf(rhythm.end, asOf),
        usualAge: thresholds.freshnessDays ?? Math.max(leastUsual, 2 * rhythm.longestPause),
      }),
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(now !== undefined && { today: localDate(now, timezone) }),
      keepsLatest: config.events[name]?.duplicates === "latest",
    };
  });
}

/** Days without events that are usual in any table. */
const leastUsual = 7;

const ageOf = (end: string, asOf: string): number =>
  Math.max(0, (Date.parse(asOf) - Date.parse(end)) / 86_400_000);

/** A table has not been given new events for longer than is usual. */
export const isStale = ({ age = 0, usualAge = Infinity }: JudgedTable): boolean => age > usualAge;

/** Least share of rows in which a column must be known. */
export const coverageLimit = (column: string, { settings, thresholds }: JudgedTable): number =>
  settings[column]?.coverage ?? thresholds.coverage;
