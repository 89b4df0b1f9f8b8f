import { offsetChanges, resolver } from "@satsuma/ir";
import type { Bound, Clock, Window } from "@satsuma/ir";
import type { Random } from "../random.ts";
import { dateAfter, shifted } from "./time-text.ts";

/** Instants that results are computed as of: midnights and clock times, on and beside the days that calendars trip over. */
export const asOfs: Readonly<Record<string, readonly string[]>> = {
  "Europe/Berlin": [
    "2026-02-28T23:00:00Z",
    "2026-03-29T22:00:00Z",
    "2026-03-29T01:30:00.000001Z",
    "2025-10-25T22:00:00Z",
    "2025-10-26T00:30:00Z",
    "2026-03-30T22:00:00Z",
    "2024-02-28T23:00:00Z",
    "2025-12-31T23:00:00Z",
  ],
  "America/New_York": ["2026-03-08T05:00:00Z", "2025-11-02T05:30:00Z", "2026-05-31T04:00:00Z"],
  "Australia/Lord_Howe": ["2026-04-04T15:00:00Z", "2025-10-04T13:00:00Z", "2026-02-28T13:00:00Z"],
  "America/Sao_Paulo": ["2018-11-04T03:00:00Z", "2018-02-18T02:00:00Z", "2026-03-01T03:00:00Z"],
  "Asia/Kolkata": ["2026-02-28T18:30:00Z", "2025-12-31T18:29:59.999999Z"],
  UTC: ["2026-03-01T00:00:00Z", "2024-02-29T12:34:56.789012Z"],
};

/** Windows whose ends events are put on. */
const windows: readonly Window[] = [
  { kind: "last", count: 1, unit: "day" },
  { kind: "last", count: 7, unit: "day" },
  { kind: "last", count: 30, unit: "day" },
  { kind: "last", count: 90, unit: "day" },
  { kind: "last", count: 6, unit: "hour" },
  { kind: "last", count: 1, unit: "month" },
  { kind: "last", count: 12, unit: "month" },
  { kind: "previous", count: 1, unit: "day" },
  { kind: "previous", count: 1, unit: "week" },
  { kind: "previous", count: 1, unit: "month" },
  { kind: "previous", count: 3, unit: "month" },
  { kind: "previous", count: 1, unit: "quarter" },
  { kind: "previous", count: 1, unit: "year" },
  { kind: "this", unit: "week" },
  { kind: "this", unit: "month" },
  { kind: "this", unit: "year" },
];

/** Draws instants and dates where rules change their mind. */
export interface Moments {
  /** Mostly before as-of; now and then at it or after it. */
  instant(random: Random): string;
  date(random: Random): string;
}

const second = 1_000_000n;
const hour = 3600n * second;
const nudges = [0n, 0n, 0n, -1n, 1n, -second, hour, 24n * hour, 48n * hour, 168n * hour] as const;

/** The moments that matter as of an instant. */
export function momentsOf(clock: Clock): Moments {
  const edges = edgesOf(clock);
  const year = Number(clock.asOf.slice(0, 4));
  const days = [0, -1, 1, -7, -14, -30, -31, -90, -365, 6, 7, 14].map((days) =>
    dateAfter(clock.asOf.slice(0, 10), days),
  );
  const anniversaries = [`${year}-02-28`, `${year - 18}-03-01`, `${year - 30}-12-31`];
  const dates = [
    ...days,
    ...days.map(yearsBefore(25)),
    ...anniversaries,
    "2004-02-29",
    "1969-12-31",
  ];
  const instant = (random: Random): string => {
    if (random.percent(25))
      return shifted(clock.asOf, -BigInt(random.below(400 * 24 * 60)) * 60n * second);
    return shifted(random.pick(edges), random.pick(nudges));
  };
  return { instant, date: (random) => random.pick(dates) };
}

/** The same day so many years earlier; a leap day becomes the last of February. */
const yearsBefore =
  (years: number) =>
  (date: string): string =>
    `${Number(date.slice(0, 4)) - years}${date.slice(4)}`.replace(
      /^(\d{3}[1235679])-02-29$/u,
      "$1-02-28",
    );

function edgesOf(clock: Clock): readonly string[] {
  const resolving = resolver(clock);
  const ends = windows.flatMap((of) => {
    const { low, high } = resolving.window(of);
    return [low, high].flatMap((bound) => instantIn(bound));
  });
  const year = Number(clock.asOf.slice(0, 4));
  const changes = offsetChanges(clock.timezone, `${year - 1}-01-01T00:00:00Z`, clock.asOf);
  return [clock.asOf, ...ends, ...changes.map(({ from }) => from)];
}

function instantIn(bound: Bound | undefined): readonly string[] {
  const value = bound?.value;
  return value?.kind === "literal" && typeof value.value === "string" ? [value.value] : [];
}
