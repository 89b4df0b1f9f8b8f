import { z } from "zod";
import { named } from "../registry.ts";

export const delivered = named(
  "Delivered",
  z
    .object({
      accepted: z.number(),
      rejected: z.array(z.object({ customer: z.string(), reason: z.string() })),
      where: z
        .string()
        .describe("Where it went, in a few words: a path, an address without secrets."),
    })
    .describe("What came of a delivery."),
);
