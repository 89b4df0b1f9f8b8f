import type { Column, Columns } from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { valueType } from "./value-type.ts";

const column = named(
  "Column",
  same<Column>()(
    z
      .object({
        type: valueType,
        nullable: z.boolean().describe("True when the value may be unknown."),
        label: z
          .string()
          .exactOptional()
          .describe("How a person calls it, where that differs from its name."),
        description: z.string().exactOptional().describe("One sentence."),
        unit: z.string().exactOptional().describe("Unit of a number: `days`, `orders`, `km`."),
        scale: z
          .number()
          .exactOptional()
          .describe(
            "Most decimal places a `number` or `money` column holds; absent when not known.",
          ),
        observed: z
          .array(z.object({ value: z.string(), share: z.number() }))
          .exactOptional()
          .describe(
            "Observed values, most frequent first: for suggestions, never for errors. Shares are 0 to 1 of all rows.",
          ),
        observedAll: z
          .boolean()
          .exactOptional()
          .describe(
            "True when `observed` lists every value there is: only then a value outside it is surely a mistake.",
          ),
        range: z
          .object({ low: z.string(), high: z.string() })
          .exactOptional()
          .describe("Smallest and largest observed value, written as text."),
        emptyIsUnknown: z
          .boolean()
          .exactOptional()
          .describe("True when empty text counts as unknown."),
        personal: z
          .boolean()
          .exactOptional()
          .describe("True for personal data: never printed in logs."),
      })
      .describe(
        "One named value of a customer, an event or a trait: its type and all that is known about it.",
      ),
  ),
);

export const columns = named(
  "Columns",
  same<Columns>()(z.record(z.string(), column).describe("Columns by name.")),
);
