import { SatsumaError } from "@satsuma/model";
import type { QualityConfig } from "../config/project-config.ts";
import type { FailedThreshold, Thresholds } from "./quality-result.ts";

/** What holds where the config says nothing. */
const standard = { coverage: 0.8, rejected: 0.01, duplicates: 0.01, orphans: 0.01 } as const;

/** With fewer rows, shares of them say little: nothing is held against a column for standard thresholds. */
export const fewRows = 20;

/** The thresholds of a project. @throws SatsumaError `CONFIG_QUALITY` when `freshness` is no length of time */
export function thresholdsOf(quality: QualityConfig = {}): Thresholds {
  const { coverage, freshness, rejected, duplicates, orphans } = { ...standard, ...quality };
  return {
    coverage,
    ...(freshness === undefined ? {} : { freshnessDays: daysIn(freshness) }),
    rejected,
    duplicates,
    orphans,
  };
}

/** True when the config states any threshold: then only those that it states are held against a run. */
const statesAny = ({ columns = {}, ...stated }: QualityConfig): boolean =>
  thresholdNames.some((name) => stated[name] !== undefined) ||
  Object.values(columns).some(({ coverage, possible }) => (coverage ?? possible) !== undefined);

const thresholdNames = ["coverage", "freshness", "rejected", "duplicates", "orphans"] as const;

/** Whether a crossed threshold keeps a run from being published, where the config refuses. */
export const counts = (failed: FailedThreshold, quality: QualityConfig = {}): boolean =>
  failed.isStated || !statesAny(quality);

const unitDays: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/** `7 days`, `36 hours` as days; months and years at their longest. */
function daysIn(text: string): number {
  const { count, unit } =
    /^\s*(?<count>\d+(?:\.\d+)?)\s*(?<unit>[a-z]+?)s?\s*$/u.exec(text)?.groups ?? {};
  const days = unit === undefined ? undefined : unitDays[unit];
  if (days !== undefined) return Number(count) * days;
  throw new SatsumaError(
    "CONFIG_QUALITY",
    `quality.freshness is "${text}", which is no length of time`,
    {
      help: `write a number and minutes, hours, days, weeks, months or years: "7 days"`,
    },
  );
}
