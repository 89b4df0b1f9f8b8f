import type { Difference } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const difference = named(
  "Difference",
  same<Difference>()(
    z
      .object({
        variable: z.string().describe("`days_since_orders`, `country`."),
        distance: z.number().describe("0 to 1, less what chance alone would give."),
        sentence: z
          .string()
          .describe("`days since orders: higher than another customer's in 91.2% of comparisons`"),
      })
      .describe("How members differ from all other customers in one variable."),
  ),
);
