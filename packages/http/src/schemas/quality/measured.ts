import type { ColumnChange, Rhythm, Spread } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const spread = named(
  "Spread",
  same<Spread>()(
    z
      .object({
        customers: z.number().describe("Customers with events."),
        most: z.number().describe("Events of the customer with most."),
      })
      .describe("How events are spread over customers."),
  ),
);

export const rhythm = named(
  "Rhythm",
  same<Rhythm>()(
    z
      .object({
        first: z.string().describe("First and last day with events that are not stray."),
        last: z.string(),
        end: z
          .string()
          .describe(
            "ISO instant at which the last day is over: events may be told by the day only.",
          ),
        stray: z
          .object({ before: z.number(), after: z.number() })
          .describe(
            "Events far from all others, in a hundredth of the rows at most: more than a year before, or after, them. Also those before 1900 and from 2200 on, unless there are no others.",
          ),
        earliest: z
          .string()
          .describe("Days of the first and the last event, stray ones among them."),
        latest: z.string(),
        days: z.number().describe("Days with events."),
        longestPause: z.number().describe("Most days without events between two with some."),
        months: z
          .array(z.object({ month: z.string(), rows: z.number() }))
          .describe(
            "Every month from the first to the last of all tables, also those without events; the last 1,200 at most.",
          ),
        recent: z
          .object({ rows: z.number(), typical: z.number() })
          .exactOptional()
          .describe(
            "Events in the last 28 days of the data of all tables, and the median of the same before, 12 times at most; absent with less than 4.",
          ),
      })
      .describe("When the events of a table happened, in local days of the project."),
  ),
);

export const columnChange = named(
  "ColumnChange",
  same<ColumnChange>()(
    z
      .object({
        column: z.string().describe("As rules call it, or as the file does where rules do not."),
        was: z.string(),
        is: z.string().exactOptional().describe("Absent when it is gone."),
      })
      .describe("A column that is not as it was at the import before."),
  ),
);
