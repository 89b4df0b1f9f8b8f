import type { ChangeStep, NoChange } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { fact, facts } from "../segments/schedule.ts";

const need = z
  .enum(["as given", "at least", "at most", "in all", "new"])
  .describe(
    "What the value of a field has to be: the one given; a number as large or as small; numbers that come to as much in all, also when they are spread over more events; or one that no event of the customer has yet, another for each.",
  );

export const changeStep = named(
  "ChangeStep",
  same<ChangeStep>()(
    z
      .union([
        z.object({ kind: z.literal("wait"), until: z.string() }),
        z.object({
          kind: z.literal("event"),
          event: z.string(),
          rows: z.array(facts),
          needs: z
            .record(z.string(), need)
            .describe(
              "By field, what it takes for the change to flip the rule: fields that are not listed may be otherwise.",
            ),
        }),
        z.object({ kind: z.literal("attribute"), name: z.string(), value: fact.nullable() }),
      ])
      .describe("One step of a change, as a machine could carry it out."),
  ),
);

export const noChange = named(
  "NoChange",
  same<NoChange>()(
    z
      .enum(["lot", "others", "model", "past", "constant", "search"])
      .describe("Why no change was found."),
  ),
);
