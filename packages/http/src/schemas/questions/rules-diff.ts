import type {
  DiffBase,
  MoveCause,
  RulesDiff,
  SegmentDiff,
  TextChange,
  TierMoves,
} from "@satsuma/engine";
import { z } from "zod";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const diffBase = named(
  "DiffBase",
  same<DiffBase>()(
    z
      .union([
        z.object({ kind: z.literal("last run"), run: z.number(), asOf: z.string() }),
        z.object({ kind: z.literal("texts"), name: z.string() }),
      ])
      .describe(
        "What was compared with. `asOf` is what that run described; it is not the instant of the comparison.",
      ),
  ),
);

const moveCause = named(
  "MoveCause",
  same<MoveCause>()(
    z
      .object({
        kind: z
          .enum(["condition", "existence", "status"])
          .describe("`existence`: the segment is new, or gone. `status`: it is or was not run."),
        text: z.string().describe("The condition as written; of other kinds a few words."),
        customers: z.number(),
        sample: z.array(scalar).describe("Keys of the first few, in key order."),
      })
      .describe("Why customers come or go, most first."),
  ),
);

const textChange = named(
  "TextChange",
  same<TextChange>()(
    z
      .object({
        field: z
          .string()
          .describe(
            "`rule`, whose text may have several lines, or the word of the language: `title`, `owner`, `schedule`.",
          ),
        before: z.string().exactOptional(),
        after: z.string().exactOptional(),
      })
      .describe("Something that is written of a segment; absent on the side where it is not."),
  ),
);

const segmentDiff = named(
  "SegmentDiff",
  same<SegmentDiff>()(
    z
      .object({
        name: z.string(),
        title: z.string().exactOptional(),
        change: z
          .enum(["added", "removed", "changed", "affected", "renamed"])
          .describe(
            "`affected`: written as before, but what it uses was changed. `renamed`: the same rule under another name.",
          ),
        was: z.string().exactOptional().describe("The name before, of one that was renamed."),
        because: z
          .array(z.string())
          .describe(
            "What it uses that was changed: `segment vip`, `define spend`, `param fewest`; of an affected one never empty.",
          ),
        before: z
          .number()
          .describe("0 for one that was not there, and where it was not run: archived or expired."),
        after: z.number(),
        entered: z.number(),
        stayed: z.number(),
        left: z.number(),
        entering: z
          .array(moveCause)
          .describe(
            "Why customers enter: the first condition of the rule before that they failed. Their `customers` add up to `entered`.",
          ),
        leaving: z
          .array(moveCause)
          .describe(
            "Why customers leave: the first condition of the rule of now that they fail. Their `customers` add up to `left`.",
          ),
        texts: z
          .array(textChange)
          .describe("What is written otherwise: the rule, the title, the owner and the like."),
      })
      .describe("A segment that differs: `entered + stayed = after` and `stayed + left = before`."),
  ),
);

const tierMoves = named(
  "TierMoves",
  same<TierMoves>()(
    z
      .object({
        of: z.string().describe("`loyalty`."),
        title: z.string().exactOptional(),
        before: z.array(z.string()).describe("Names of the tiers in order: `loyalty.gold`."),
        after: z.array(z.string()),
        moves: z
          .array(
            z.object({
              from: z.string().nullable(),
              to: z.string().nullable(),
              customers: z.number(),
            }),
          )
          .describe(
            "Also those who stay; null stands for no tier. Pairs without customers are left out.",
          ),
      })
      .describe(
        "How many customers go from which tier to which; their `customers` add up to all customers.",
      ),
  ),
);

export const rulesDiff = named(
  "RulesDiff",
  same<RulesDiff & Withheld>()(
    z
      .object({
        withheld,
        asOf: z
          .string()
          .describe(
            "ISO instant of the comparison. A segment with an `as of` of its own is as of that on both sides.",
          ),
        customers: z.number(),
        base: diffBase,
        segments: z
          .array(segmentDiff)
          .describe("Those that differ, in the order of the rules of now; removed ones last."),
        unchanged: z
          .array(z.string())
          .describe(
            "Names of the segments that are the same, and so is what they use: they were not evaluated.",
          ),
        tiers: z.array(tierMoves).describe("Tiers of which something differs and that both have."),
      })
      .describe(
        "What an edit of the rules does: who comes and who goes when the rules of now take the place of others. Both are evaluated on the data of now, as of the same instant; attributes are as they are stored, and plugins' values those of now.",
      ),
  ),
);
