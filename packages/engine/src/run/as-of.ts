import { SatsumaError } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import type { ProjectConfig } from "../config/project-config.ts";
import type { Moment } from "./segment-as-of.ts";

/** The config's instant stands for one that a person did not name: either is that of every segment. */
export function momentOf(config: ProjectConfig, now: string, named: string | undefined): Moment {
  const { timezone, weekStart = "monday", asOf } = config;
  const wanted = named ?? asOf;
  const clock = { asOf: asOfInstant(wanted, timezone, now), timezone, weekStart };
  return wanted === undefined ? { clock, now } : { clock };
}

/**
 * The instant a result is to describe, in UTC: the one that was asked for, the project's own, or the last midnight.
 * A date is its first moment in the project's zone; a time without a zone is in that zone too.
 */
function asOfInstant(wanted: string | undefined, timezone: string, now: string): string {
  if (wanted === undefined)
    return Temporal.Instant.from(now)
      .toZonedDateTimeISO(timezone)
      .startOfDay()
      .toInstant()
      .toString();
  try {
    return instant(wanted, timezone).toString();
  } catch (cause) {
    throw new SatsumaError("RUN_AS_OF", `"${wanted}" is no date or time`, {
      help: "write a date such as 2026-03-01, or a time such as 2026-03-01T09:30 or 2026-03-01T09:30Z",
      cause,
    });
  }
}

function instant(wanted: string, timezone: string): Temporal.Instant {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(wanted))
    return Temporal.PlainDate.from(wanted).toZonedDateTime(timezone).toInstant();
  if (/(?:Z|[+-]\d{2}:?\d{2})$/u.test(wanted)) return Temporal.Instant.from(wanted);
  return Temporal.PlainDateTime.from(wanted).toZonedDateTime(timezone).toInstant();
}
