import type { TimeUnit, Window } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { constant, keyword } from "../../syntax/tokens/token-types.ts";
import { windowDates } from "../dates.ts";
import type { Candidate } from "./candidate.ts";
import { rulesOf } from "./place.ts";
import type { WritingPlace } from "./place.ts";

/** Whole periods after `in`, with the dates they have; amounts after `last`, `previous` and `next`. */
export function periodCandidates(place: WritingPlace): Candidate[] {
  const { before, expected, project } = place;
  const starts = expected.filter(({ within }) => within.rule === "thisUnit");
  const isTest = starts.some(({ within }) => rulesOf(within).includes("placeTail"));
  const offered =
    starts.length > 0
      ? [...known(isTest), ...named(project.clock?.asOf), ...several(place)]
      : amounts(place);
  const words = offered.map(({ label, window }, i): Candidate => {
    const detail = window && project.clock && windowDates(window, project.clock);
    return { label, kind: "period", detail, rank: i / 100 };
  });
  return isOneOf(before.at(-1), [keyword.Of]) ? [] : words;
}

interface Period {
  readonly label: string;
  readonly window?: Window;
}

/** @param isTest true where a date is tested, which may lie in the future */
const known = (isTest: boolean): Period[] => [
  last(30, "day"),
  last(90, "day"),
  last(12, "month"),
  last(7, "day"),
  last(365, "day"),
  { label: "previous month", window: { kind: "previous", count: 1, unit: "month" } },
  {
    label: "previous 3 months",
    window: { kind: "previous", count: 3, unit: "month" },
  },
  { label: "previous year", window: { kind: "previous", count: 1, unit: "year" } },
  { label: "this month", window: { kind: "this", unit: "month" } },
  { label: "this year", window: { kind: "this", unit: "year" } },
  ...(isTest ? [next(7, "day"), next(30, "day")] : []),
];

const last = (count: number, unit: TimeUnit): Period => ({
  label: `last ${count} ${unit}s`,
  window: { kind: "last", count, unit },
});

const next = (count: number, unit: TimeUnit): Period => ({
  label: `next ${count} ${unit}s`,
  window: { kind: "next", count, unit },
});

/** The quarter before the one as-of lies in, and its year. */
function named(asOf: string | undefined): Period[] {
  if (asOf === undefined) return [];
  const before = Temporal.Instant.from(asOf).toZonedDateTimeISO("UTC").subtract({ months: 3 });
  const quarter = Math.ceil(before.month / 3);
  const from = before.toPlainDate().with({ month: quarter * 3 - 2, day: 1 });
  const label = `${before.year}-Q${quarter}`;
  const to = from.add({ months: 3 }).toString();
  return [{ label, window: { kind: "named", name: label, from: from.toString(), to } }];
}

/** Conditions on each of several periods can be asked of events alone. */
const several = ({ expected }: WritingPlace): Period[] =>
  expected.some(({ within }) => rulesOf(within).includes("has"))
    ? [{ label: "each of previous 6 months" }, { label: "at least 4 of previous 6 months" }]
    : [];

function amounts({ before, expected }: WritingPlace): Period[] {
  const word = before.at(-1);
  const kind = word?.image.toLowerCase();
  if (!expected.some(({ type }) => type === constant.Number)) return [];
  if (kind !== "last" && kind !== "previous" && kind !== "next") return [];
  return sizes[kind].map(({ count, unit }) => ({
    label: `${count} ${unit}s`,
    window: { kind, count, unit },
  }));
}

const size = (count: number, unit: TimeUnit): { count: number; unit: TimeUnit } => ({
  count,
  unit,
});

const sizes = {
  last: [size(30, "day"), size(90, "day"), size(12, "month")],
  previous: [size(3, "month"), size(6, "month"), size(2, "quarter")],
  next: [size(7, "day"), size(30, "day")],
} as const;
