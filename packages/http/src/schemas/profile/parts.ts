import type {
  Cell,
  Interval95,
  PersonaSentence,
  ProfileBase,
  ProfiledGroup,
} from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const interval95 = named(
  "Interval95",
  same<Interval95>()(
    z
      .object({ value: z.number(), low: z.number(), high: z.number() })
      .describe("A figure with the interval it may lie in."),
  ),
);

export const profiledGroup = named(
  "ProfiledGroup",
  same<ProfiledGroup>()(
    z
      .object({
        name: z.string().describe("The segment's name, or the expression."),
        title: z.string().exactOptional(),
        size: z.number(),
        share: z.number().describe("0 to 1 of all customers."),
      })
      .describe("Customers as they were asked for."),
  ),
);

export const cell = named(
  "Cell",
  same<Cell>()(
    z
      .union([
        z.object({ isSuppressed: z.literal(false), count: z.number(), share: z.number() }),
        z.object({ isSuppressed: z.literal(true) }),
      ])
      .describe("How many customers have something."),
  ),
);

export const profileBase = named(
  "ProfileBase",
  same<ProfileBase>()(
    z
      .union([
        z.object({ kind: z.literal("rest"), size: z.number() }),
        z.object({
          kind: z.literal("segment"),
          both: z.number(),
          name: z.string().describe("The segment's name, or the expression."),
          title: z.string().exactOptional(),
          size: z.number(),
          share: z.number().describe("0 to 1 of all customers."),
        }),
        z.object({ kind: z.literal("none"), size: z.number(), why: z.string() }),
      ])
      .describe("Whom a segment is compared with."),
  ),
);

export const personaSentence = named(
  "PersonaSentence",
  same<PersonaSentence>()(
    z
      .object({
        text: z.string(),
        figures: z
          .array(z.string())
          .describe(
            "Where its figures are found: paths into the profile, such as `variables.age` or `fields.orders.product`.",
          ),
      })
      .describe("A sentence about the segment and the figures it says."),
  ),
);
