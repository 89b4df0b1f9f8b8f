import type { ImportCount, LeftOut, RejectedRow } from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const leftOut = named(
  "LeftOut",
  same<LeftOut>()(
    z
      .object({
        kind: z
          .enum(["filter", "customer", "time", "older version", "erased"])
          .describe(
            "`filter`: the project's own `where`. `customer`, `time`: whose they are, or when they happened, is unknown. `older version`: of a key. `erased`: the customer was erased, and nothing is kept of the row.",
          ),
        reason: z.string().describe("The same in words: `not (amount > 0)`."),
        rows: z.number(),
      })
      .describe("Rows that were left out for one reason."),
  ),
);

export const importCount = named(
  "ImportCount",
  same<ImportCount>()(
    z
      .object({
        read: z.number(),
        accepted: z.number(),
        rejected: z.number(),
        kept: z.number(),
        leftOut: z.array(leftOut).describe("Accepted rows that no segment sees, by why."),
      })
      .describe(
        "The account of one import. `read = accepted + rejected`, and `accepted = kept + Σ leftOut`.",
      ),
  ),
);

export const rejectedRow = named(
  "RejectedRow",
  same<RejectedRow>()(
    z
      .object({
        file: z
          .string()
          .describe("Path of the file, relative to the project where it lies inside."),
        line: z
          .number()
          .exactOptional()
          .describe(
            "Line (CSV, JSON lines) or row number (Parquet), from 1; absent when not known.",
          ),
        column: z.string().exactOptional(),
        reason: z.string().describe("What was found and what was expected."),
      })
      .describe("Why one row was not taken in."),
  ),
);
