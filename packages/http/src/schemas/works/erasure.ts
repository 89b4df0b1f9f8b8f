import type { ErasedCustomer, Erasure, KeptPlace, SourceRows } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const erasedCustomer = named(
  "ErasedCustomer",
  same<ErasedCustomer>()(
    z
      .object({
        key: z.string(),
        wasErased: z.boolean().describe("Whether they had been erased before."),
      })
      .describe("A customer who is kept no more."),
  ),
);

const keptPlace = named(
  "KeptPlace",
  same<KeptPlace>()(
    z
      .object({
        kind: z
          .enum(["data", "membership", "changes", "deliveries", "models", "jobs"])
          .describe(
            "`data`: rows of a table that was taken in. `membership`: the segments and traits of a run. `changes`: the log of who came and went. `deliveries`: audiences that wait, or were delivered. `models`: versions of models that name them. `jobs`: what the server kept of jobs.",
          ),
        name: z.string().describe("Of the table, the audience or the method."),
        rows: z.number(),
      })
      .describe("A place where customers are kept, and how much there is of them."),
  ),
);

const sourceRows = named(
  "SourceRows",
  same<SourceRows>()(
    z
      .object({
        table: z
          .string()
          .describe(
            "`customers`, or the name of an event table; `rules` for lines of a rule file that name them.",
          ),
        file: z
          .string()
          .describe(
            "The file; several, with commas between, where rows do not say from which they are; empty where a plugin gave the rows.",
          ),
        rows: z.number(),
      })
      .describe("Rows in what the project is read from."),
  ),
);

export const erasure = named(
  "Erasure",
  same<Erasure>()(
    z
      .object({
        isDryRun: z.boolean(),
        customers: z
          .array(erasedCustomer)
          .describe("In the order in which they were asked for, each once."),
        places: z
          .array(keptPlace)
          .describe("What was kept of them; places without a row of theirs are left out."),
        sources: z
          .array(sourceRows)
          .describe(
            "What the project's own sources still hold: those are not the server's to change.",
          ),
        deliveredTo: z
          .number()
          .describe("Audiences that were delivered with them, and are out of reach."),
        run: z
          .number()
          .nullable()
          .describe("The last run, whose sizes are without them now; null before the first."),
      })
      .describe("What came of erasing customers, or would."),
  ),
);
