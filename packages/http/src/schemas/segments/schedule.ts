import { z } from "zod";
import { timeUnit } from "./time-unit.ts";

export const asOfPolicy = z
  .union([
    z.enum([
      "start of minute",
      "start of hour",
      "start of day",
      "start of week",
      "start of month",
      "start of quarter",
      "start of year",
    ]),
    z.literal("run time"),
  ])
  .describe("Which instant a rule describes when it is run at some moment.");

export const schedule = z
  .union([
    z.object({
      kind: z.literal("every"),
      count: z.number(),
      unit: timeUnit,
      at: z.string().exactOptional(),
    }),
    z.object({
      kind: z.literal("unit"),
      unit: timeUnit,
      on: z.object({ unit: timeUnit, number: z.number() }).exactOptional(),
      at: z.string().exactOptional(),
    }),
    z.object({ kind: z.literal("weekday"), weekday: z.string(), at: z.string().exactOptional() }),
  ])
  .describe("When a segment is due: written in a rule, carried out by whoever schedules runs.");

export const fact = z
  .union([z.string(), z.boolean(), z.array(z.string())])
  .describe(
    "What is known of one customer, written like the values of literals; what is absent is unknown.",
  );

export const facts = z.record(z.string(), fact).describe("The facts of one row by column.");
