import type { ValueType } from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const valueType: z.ZodType<ValueType> = named(
  "ValueType",
  same<ValueType>()(
    z.lazy(() =>
      z
        .union([
          z.object({ kind: z.literal("text") }),
          z.object({ kind: z.literal("enum"), values: z.array(z.string()) }),
          z.object({ kind: z.literal("number") }),
          z.object({ kind: z.literal("approx"), currency: z.string().exactOptional() }),
          z.object({ kind: z.literal("money"), currency: z.string() }),
          z.object({ kind: z.literal("date") }),
          z.object({ kind: z.literal("instant") }),
          z.object({ kind: z.literal("annual date") }),
          z.object({ kind: z.literal("duration") }),
          z.object({ kind: z.literal("yes/no") }),
          z.object({ kind: z.literal("point") }),
          z.object({
            kind: z.literal("list"),
            get of() {
              return valueType;
            },
          }),
        ])
        .describe(
          "What kind of value a column, parameter or expression holds. `number` and `money` are exact decimals; `approx` is an IEEE double, with a currency when it is an amount (an average of money, money divided by a number). `enum` is text from a closed list. `annual date` is a date whose year does not count (a birthday).",
        ),
    ),
  ),
);
