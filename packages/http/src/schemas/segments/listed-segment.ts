import type { ListedSegment } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { asOfPolicy, schedule } from "./schedule.ts";

export const listedSegment = named(
  "ListedSegment",
  same<ListedSegment>()(
    z
      .object({
        name: z.string(),
        title: z.string().exactOptional(),
        description: z.string().exactOptional(),
        owner: z.string().exactOptional(),
        tags: z.array(z.string()),
        status: z.string(),
        file: z.string(),
        policy: asOfPolicy.describe(
          "Which instant it describes when it is run at some moment, and the zone that is in.",
        ),
        timezone: z.string(),
        schedule: schedule.exactOptional(),
        due: z
          .string()
          .exactOptional()
          .describe(
            "When it is due next, as an ISO instant; absent without a schedule, and when it is not run any more.",
          ),
        expires: z
          .string()
          .exactOptional()
          .describe("Last local date on which it is run, and whether that is over."),
        isExpired: z.boolean(),
        tier: z
          .object({ of: z.string(), index: z.number(), title: z.string().exactOptional() })
          .exactOptional(),
        group: z
          .object({
            of: z.string(),
            index: z.number(),
            title: z.string().exactOptional(),
            percent: z.string(),
          })
          .exactOptional(),
        traits: z
          .array(z.string())
          .describe(
            "Traits of methods that its rule stands on, also through other segments: `rfm.score`.",
          ),
        size: z.number().exactOptional().describe("Absent when it has not been run."),
        share: z.number().exactOptional(),
        asOf: z.string().exactOptional(),
      })
      .describe("A segment as the last run left it."),
  ),
);
