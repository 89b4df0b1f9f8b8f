import type {
  RestsOn,
  Why,
  WhyCondition,
  WhyModel,
  WhyNearest,
  WhyOther,
  WhyTiers,
  WhyValue,
} from "@satsuma/engine";
import { z } from "zod";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { changeStep, noChange } from "./change-step.ts";

const whyValue = named(
  "WhyValue",
  same<WhyValue>()(
    z
      .object({
        text: z.string().describe("What it is: `total amount of orders since 1 Dec 2025`."),
        value: scalar.describe("Numbers are doubles, dates and instants text; null is unknown."),
        unit: z.string().exactOptional().describe("A currency, or the unit the catalogue gives."),
        events: z
          .object({
            count: z.number(),
            last: z.object({ time: z.string(), key: scalar.exactOptional() }).exactOptional(),
          })
          .exactOptional()
          .describe("For a value from events: how many, and the last of them."),
      })
      .describe("A value that was found."),
  ),
);

const restsOn = named(
  "RestsOn",
  same<RestsOn>()(
    z
      .enum(["events", "attributes", "time", "others", "model", "lot"])
      .describe(
        "What a condition hangs on: the customer's events and attributes, time, other customers, a model, a lot.",
      ),
  ),
);

const whyCondition: z.ZodType<WhyCondition> = named(
  "WhyCondition",
  same<WhyCondition>()(
    z.lazy(() =>
      z
        .object({
          text: z
            .string()
            .describe(
              "What it says: `no orders since 1 Dec 2025 (the last 90 days)`. Where the rule says `not`, so does the text.",
            ),
          written: z
            .string()
            .exactOptional()
            .describe(
              "As it stands in a rule file, without the `not` that may stand before it; absent where it stands in none.",
            ),
          holds: z.boolean().describe("Whether what the text says is true."),
          values: z.array(whyValue).describe("The values that decided it."),
          found: z
            .string()
            .describe(
              "The same in words: `there is 1, o_88123 on 25 Feb 2026`; empty where there is nothing to say.",
            ),
          since: z
            .string()
            .exactOptional()
            .describe(
              "The instant since which it has been what it is: from it on, or from a microsecond after it. Absent when it always was, as far as the customer's events tell, and where `restsOn` names others, a model or a lot: those have no history here.",
            ),
          restsOn: z
            .array(restsOn)
            .describe(
              "What it hangs on. Attributes have no history: they are taken as they are stored.",
            ),
          last: whyValue
            .exactOptional()
            .describe(
              "For a ranking: what the last one holds who is in, the others as they are; this customer's own value would have to be as good.",
            ),
          get of() {
            return z.array(whyCondition).describe("The parts that decided it.");
          },
        })
        .describe("One condition that decided a verdict."),
    ),
  ),
);

const whyNearest = named(
  "WhyNearest",
  same<WhyNearest>()(
    z
      .union([
        z.object({
          kind: z.literal("change"),
          steps: z
            .array(changeStep)
            .describe(
              "In order: carried out one after the other, and nothing else, the rule evaluated as of `asOf` comes to the opposite.",
            ),
          asOf: z.string(),
          by: z
            .string()
            .exactOptional()
            .describe(
              "The first instant as of which the same events, happening as long before it, no longer do; absent when none was found.",
            ),
          cost: z
            .number()
            .describe(
              "In points, for ranking changes: 30 days of waiting, or one more event, are one.",
            ),
          english: z.string(),
        }),
        z.object({ kind: z.literal("none"), reason: noChange, english: z.string() }),
      ])
      .describe("The nearest change that flips a verdict, or why there is none."),
  ),
);

const whyModel = named(
  "WhyModel",
  same<WhyModel>()(
    z
      .object({
        method: z.string().describe("`rfm.score`."),
        version: z.number(),
        asOf: z.string().describe("ISO instant."),
      })
      .describe("A model that values of a rule come from."),
  ),
);

export const whyOther = named(
  "WhyOther",
  same<WhyOther>()(
    z
      .object({
        name: z.string().describe("`value_tier.gold`, or the value."),
        title: z.string().exactOptional(),
        nearest: whyNearest.describe("What would take the customer there."),
      })
      .describe("Where else a customer could be: another tier, or another value of a trait."),
  ),
);

export const why = named(
  "Why",
  same<Why>()(
    z
      .object({
        segment: z.string(),
        title: z.string().exactOptional(),
        customer: z.string().describe("The customer's key."),
        asOf: z.string().describe("ISO instant."),
        isMember: z.boolean(),
        english: z
          .string()
          .describe(
            "What decided it, a line each: `✓ at least one order ever — 3 found, the latest on 1 Mar 2025`.",
          ),
        conditions: z
          .array(whyCondition)
          .describe("The same as data: no more than what decided it."),
        nearest: whyNearest.describe(
          "The nearest change that flips it. Events that the data has at or after `asOf` count as not happened.",
        ),
        next: z
          .object({ at: z.string(), english: z.string() })
          .exactOptional()
          .describe(
            "When it flips by itself, if nothing happens to the customer; absent when it does not, or nobody can tell.",
          ),
        models: z
          .array(whyModel)
          .describe("The models that values in the rule come from; changes take them as they are."),
      })
      .describe("Why one customer is in a segment, or is not."),
  ),
);

export const whyTiers = named(
  "WhyTiers",
  same<WhyTiers>()(
    z
      .object({
        tiers: z.string(),
        title: z.string().exactOptional(),
        customer: z.string(),
        asOf: z.string().describe("ISO instant."),
        current: why
          .exactOptional()
          .describe("The tier, and why; absent when the customer is in none."),
        others: z.array(whyOther).describe("Every other tier, in the order they are written."),
      })
      .describe("Which tier of a set one customer is in, and what would move it."),
  ),
);
