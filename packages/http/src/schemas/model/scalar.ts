import type { Scalar } from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const scalar: z.ZodType<Scalar> = named(
  "Scalar",
  same<Scalar>()(
    z.lazy(() =>
      z
        .union([z.string(), z.number(), z.boolean(), z.array(scalar)])
        .nullable()
        .describe(
          'One cell as plain data; `null` is unknown. Exact decimals and whole numbers beyond 2^53 are text (`"12.50"`), dates `YYYY-MM-DD`, instants ISO 8601 in UTC with `Z`.',
        ),
    ),
  ),
);
