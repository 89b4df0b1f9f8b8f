import type { Change, ChangeCount, Changes, ChangesRun } from "@satsuma/engine";
import { z } from "zod";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { changeCause } from "./change-cause.ts";

const changesRun = named(
  "ChangesRun",
  same<ChangesRun>()(z.object({ run: z.number(), asOf: z.string().describe("ISO instant.") })),
);

const changeCount = named(
  "ChangeCount",
  same<ChangeCount>()(
    z.object({
      segment: z.string(),
      change: z.enum(["entered", "left"]),
      cause: changeCause
        .nullable()
        .describe("Null of runs by a version of Satsuma that kept none."),
      because: z
        .string()
        .nullable()
        .describe("The condition as it was written then, where it is one."),
      count: z.number(),
    }),
  ),
);

const change = named(
  "Change",
  same<Change>()(
    z
      .object({
        run: z.number(),
        asOf: z.string().describe("ISO instant that the run described."),
        customer: scalar,
        segment: z.string(),
        change: z.enum(["entered", "left"]),
        cause: changeCause
          .nullable()
          .describe("Null of runs by a version of Satsuma that kept none."),
        because: z
          .string()
          .nullable()
          .describe("The condition as it was written then, where it is one."),
      })
      .describe("One customer entered or left one segment."),
  ),
);

export const changes = named(
  "Changes",
  same<Changes & Withheld>()(
    z
      .object({
        withheld,
        run: changesRun
          .exactOptional()
          .describe("The run it is about; absent where it is about all of them."),
        total: z.number(),
        counts: z
          .array(changeCount)
          .describe(
            "The same changes by segment, direction and cause, most frequent first. They add up to `total`.",
          ),
        changes: z
          .array(change)
          .describe(
            "Latest run first, then by segment and customer. Where they are fewer than all, some of each kind.",
          ),
      })
      .describe("Who entered and left segments, and why."),
  ),
);
