import type { History, HistorySeries } from "@satsuma/engine";
import { z } from "zod";
import { asOf, names, question, span } from "../../routes/question.ts";
import { timeRoutes } from "../../routes/time-routes.ts";
import { historyUnit } from "../../schemas/time/history-unit.ts";
import { begun, begunAs } from "../compact.ts";
import { asking, tool } from "../tool.ts";

export const segmentHistory = tool({
  name: "segment_history",
  title: "The size of segments over time",
  description:
    "Says how many customers were in segments at points of the past, and how many entered and left between them; null where that is not known. Worked out from the events as today's rule would have said it then. Use it to see trends and seasons, or what a campaign changed.",
  input: z.strictObject({
    segments: names.describe("Names of segments, tiers or splits, or one expression"),
    every: historyUnit.exactOptional().describe("A week unless given"),
    for: span.exactOptional().describe("How far back: `1y`, `6m`, `12w`, `90d`"),
    from: asOf.exactOptional(),
    to: asOf.exactOptional(),
    asOf: question.asOf,
  }),
  of: timeRoutes.history,
  ask: ({ segments, ...when }) => asking({ what: segments, ...when }),
  tell: (found) => {
    const earlier = Math.max(0, found.points.length - most);
    return {
      asOf: found.asOf,
      customers: found.customers,
      ...(earlier === 0 ? {} : { earlierPointsLeftOut: earlier }),
      dates: found.points.slice(earlier).map(({ date }) => date),
      series: begunAs(found.series, 20, (series) => seriesTold(series, earlier)),
      ...unfitted(found),
    };
  },
});

/** Points that are told: five years of months, more than a year of weeks. */
const most = 60;

const seriesTold = ({ name, sizes, entered, left }: HistorySeries, from: number) => ({
  name,
  sizes: sizes.slice(from),
  entered: entered.slice(from),
  left: left.slice(from),
});

const unfitted = ({ known }: History): object =>
  known.unfitted.length === 0
    ? {}
    : { notKnown: begun([...new Set(known.unfitted.map(({ message }) => message))], 5) };
