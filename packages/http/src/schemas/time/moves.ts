import type { Moves, MovesInstant, MovesSize, MovesState } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { knownPast } from "./history.ts";

const movesInstant = named(
  "MovesInstant",
  same<MovesInstant>()(
    z.object({ instant: z.string().describe("In UTC."), date: z.string().describe("Local date.") }),
  ),
);

const movesSize = named(
  "MovesSize",
  same<MovesSize>()(
    z
      .object({
        size: z.number().describe("The sum of the row, or of the column."),
        notSeen: z
          .number()
          .describe(
            "Customers who are not seen yet and whom the rules would put here: a run counts them in. 0 for `not seen` itself.",
          ),
      })
      .describe("How many are in a state at one of the instants."),
  ),
);

const movesState = named(
  "MovesState",
  same<MovesState>()(
    z.object({
      name: z
        .string()
        .describe(
          "A tier's own name, a value, names of segments joined by ` + `, or a phrase such as `no tier`.",
        ),
      title: z.string().exactOptional(),
      kind: z
        .enum(["named", "none", "not seen"])
        .describe(
          "`named`: a tier, a group, a value, or segments. `none`: in no tier, value unknown, in none of the segments. `not seen`: without any event before the instant, where customers are known by their events only; whatever the rules say of them.",
        ),
      from: movesSize,
      to: movesSize,
    }),
  ),
);

export const moves = named(
  "Moves",
  same<Moves>()(
    z
      .object({
        kind: z
          .enum(["tiers", "split", "trait", "segments"])
          .describe(
            "What the states are: tiers of a set, groups of a split, values of a trait, or which of some segments a customer is in.",
          ),
        of: z
          .array(z.string())
          .describe("What was asked for: `loyalty`, `rfm.segment`, the names of segments."),
        from: movesInstant,
        to: movesInstant,
        timezone: z.string().describe("Zone of the dates."),
        customers: z.number().describe("All customers: the sum of the whole matrix."),
        states: z
          .array(movesState)
          .describe(
            "In an order of their own; states in which nobody is are there too where they have a name in the rules.",
          ),
        matrix: z
          .array(z.array(z.number()))
          .describe("How many customers: [state at `from`][state at `to`]."),
        known: knownPast,
      })
      .describe("Who moved from where to where between two instants."),
  ),
);
