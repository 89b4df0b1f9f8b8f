import type {
  History,
  HistoryCost,
  HistoryPoint,
  HistorySeries,
  KnownPast,
  UnfittedMethod,
  UsedModel,
} from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { historyUnit } from "./history-unit.ts";

const historyPoint = named(
  "HistoryPoint",
  same<HistoryPoint>()(
    z.object({
      instant: z.string().describe("In UTC."),
      date: z.string().describe("Local date: `2026-03-01`."),
      isAhead: z.boolean().describe("Later than `asOf`: no event after `asOf` is counted."),
      arrived: z
        .number()
        .exactOptional()
        .describe(
          "Customers with any event before it. Absent where there is a table of customers, which does not say since when each is one.",
        ),
    }),
  ),
);

const historySeries = named(
  "HistorySeries",
  same<HistorySeries>()(
    z
      .object({
        name: z.string().describe("Its name, or the expression."),
        title: z.string().exactOptional(),
        of: z.string().exactOptional().describe("The tiers or split it belongs to."),
        isArchived: z.boolean(),
        sizes: z.array(z.number().nullable()),
        shares: z.array(z.number().nullable()).describe("Of all customers, 0 to 1."),
        entered: z
          .array(z.number().nullable())
          .describe("In it, and not at the point before; null at the first."),
        left: z
          .array(z.number().nullable())
          .describe("Not in it, though at the point before; null at the first."),
      })
      .describe(
        "One segment: an entry a point in each list. Null once the segment has expired, as it is not run any more, and where a method that it needs could not be fitted on what was known then.",
      ),
  ),
);

const usedModel = named(
  "UsedModel",
  same<UsedModel>()(
    z
      .object({
        method: z.string().describe("`rfm.score`."),
        asOf: z.string().describe("The instant it is about."),
        is: z
          .enum(["kept", "refitted"])
          .describe(
            "`kept`: a run of that time left it. `refitted`: there was none, so that it was fitted on what was known then.",
          ),
        version: z.number().exactOptional().describe("Of a kept one."),
      })
      .describe("A model that traits of one instant came from."),
  ),
);

const unfittedMethod = named(
  "UnfittedMethod",
  same<UnfittedMethod>()(
    z
      .object({
        method: z.string().describe("`churn.tree`."),
        asOf: z.string(),
        code: z.string(),
        message: z.string(),
      })
      .describe("A method that could not be fitted as of an instant."),
  ),
);

export const knownPast = named(
  "KnownPast",
  same<KnownPast>()(
    z
      .object({
        models: z
          .array(usedModel)
          .describe("The models that traits came from, a method and a point."),
        unfitted: z
          .array(unfittedMethod)
          .describe("Methods that could not be fitted on what was known at a past point."),
        attributes: z
          .array(z.string())
          .describe("Attributes that the rules read: as they are stored now, at every point."),
        firstEvent: z
          .string()
          .nullable()
          .describe(
            "Instant of the first event of all tables that the rules read; null when they read no events.",
          ),
        pointsBefore: z
          .number()
          .describe("How many points are at or before it: nothing had happened yet."),
      })
      .describe("How sure the past is."),
  ),
);

const historyCost = named(
  "HistoryCost",
  same<HistoryCost>()(
    z.object({
      statements: z.number().describe("Statements that read the event tables."),
      conditions: z.number().describe("Points times rules."),
    }),
  ),
);

export const history = named(
  "History",
  same<History>()(
    z
      .object({
        asOf: z.string().describe("The instant that past and future meet at, in UTC."),
        timezone: z.string().describe("Zone of the dates."),
        every: historyUnit.describe(
          "How far apart the points up to `asOf` are; those after it are a day apart.",
        ),
        points: z.array(historyPoint),
        customers: z
          .number()
          .describe(
            "All customers: the same at every point, as they are not known to come and go.",
          ),
        series: z.array(historySeries),
        known: knownPast,
        cost: historyCost,
      })
      .describe(
        "Segments over time: what a run as of each instant would have said, or, ahead, what runs will say if nothing new happens.",
      ),
  ),
);
