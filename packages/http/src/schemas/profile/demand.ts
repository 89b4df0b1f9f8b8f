import type { Demand, DemandFigures, DemandPart } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const demandFigures = named(
  "DemandFigures",
  same<DemandFigures>()(
    z
      .union([
        z.object({ isSuppressed: z.literal(true) }),
        z.object({
          isSuppressed: z.literal(false),
          events: z.number().describe("Orders where a field tells them apart; events otherwise."),
          buyers: z.number(),
          eventsEach: z.number(),
          amountEach: z
            .number()
            .exactOptional()
            .describe("Per customer of the group, not per buyer."),
        }),
      ])
      .describe("Suppressed where some, but fewer than the minimum group of customers bought."),
  ),
);

const demandPart = named(
  "DemandPart",
  same<DemandPart>()(
    z.object({
      label: z.string().describe("`2011-12`, `Monday`, `14`."),
      segment: demandFigures,
      base: demandFigures.exactOptional(),
    }),
  ),
);

export const demand = named(
  "Demand",
  same<Demand>()(
    z
      .object({
        events: z
          .string()
          .describe(
            "The event table, and the fields that say how much and which order, where there are any.",
          ),
        amount: z.string().exactOptional(),
        unit: z.string().exactOptional(),
        order: z.string().exactOptional(),
        months: z
          .array(demandPart)
          .describe(
            "Every month from the first with events to that of the instant, oldest first, at most 36; the last may not be over.",
          ),
        weekdays: z.array(demandPart).describe("Monday first."),
        hours: z.array(demandPart).describe("0 to 23."),
      })
      .describe("What customers of the segment and the base did when, in the project's zone."),
  ),
);
