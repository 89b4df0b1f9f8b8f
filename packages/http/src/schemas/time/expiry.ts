import type { Expiring, Expiry, ExpiryDay } from "@satsuma/engine";
import { z } from "zod";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { knownPast } from "./history.ts";

const expiryDay = named(
  "ExpiryDay",
  same<ExpiryDay>()(
    z.object({
      date: z.string().describe("Local date."),
      leave: z
        .number()
        .describe(
          "Members as of `asOf` who are out for the first time as of the start of that day.",
        ),
      enter: z.number().describe("The others who are in for the first time."),
    }),
  ),
);

const expiring = named(
  "Expiring",
  same<Expiring>()(
    z
      .object({
        customer: scalar,
        day: z.string().describe("The first local day as of whose start it is so."),
      })
      .describe("A customer whose membership ends or begins."),
  ),
);

export const expiry = named(
  "Expiry",
  same<Expiry & Withheld>()(
    z
      .object({
        withheld,
        segment: z.string().describe("Its name, or the expression."),
        asOf: z.string().describe("In UTC: no event from then on is counted."),
        timezone: z.string().describe("Zone of the days."),
        until: z.string().describe("The last local day that was looked at: `2026-03-31`."),
        customers: z.number(),
        size: z.number().describe("Members as of `asOf`."),
        days: z.array(expiryDay).describe("Every local day up to `until`, in order."),
        leaving: z
          .array(expiring)
          .describe("Members whose membership ends by `until`, soonest first, then by key."),
        entering: z.array(expiring).describe("Others who come in by then, likewise."),
        known: knownPast,
      })
      .describe("When membership of a segment ends, and begins, if nothing new happens."),
  ),
);
