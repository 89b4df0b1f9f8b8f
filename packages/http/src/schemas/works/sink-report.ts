import type { SinkReport } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const sinkReport = named(
  "SinkReport",
  same<SinkReport>()(
    z
      .object({
        name: z.string().describe("`files.folder`."),
        doc: z.string().describe("One sentence."),
        delivery: z
          .enum(["snapshot", "changes"])
          .describe("All members each time, or those who came and went."),
        columns: z
          .record(z.string(), z.object({ doc: z.string(), isRequired: z.boolean() }))
          .describe("Columns it takes besides the key; `*` stands for all others."),
        options: z.unknown().describe("JSON Schema (2020-12) of what it asks for."),
      })
      .describe("A sink that audiences can be sent to."),
  ),
);
