import { z } from "zod";
import type { SavedRule } from "@satsuma/engine";
import { diagnostic } from "./model/diagnostic.ts";
import { named } from "./registry.ts";
import { same } from "./same.ts";

/** A declaration of a segment, of tiers or of a split, where it stands. */
export interface SegmentState {
  readonly name: string;
  /** Its file, relative to the project. */
  readonly file: string;
  /** The file's version. */
  readonly version: string;
  /** The declaration, with the comments that belong to it. */
  readonly text: string;
  /** What it says; null where the rules have mistakes, and for tiers and splits as a whole. */
  readonly english: string | null;
}

/** What is wrong with rules, or worth knowing. */
export interface CheckAnswer {
  /** Of all files, in the order they are written. */
  readonly diagnostics: readonly z.output<typeof diagnostic>[];
  /** Of each example of an `expect`; none where tests were not asked for. */
  readonly tests: readonly {
    readonly file: string;
    /** The segment. */
    readonly name: string;
    readonly passed: boolean;
    /** Why it failed; null where it passed. */
    readonly message: string | null;
  }[];
}

export const savedRule = named(
  "RuleFile",
  same<SavedRule>()(
    z
      .object({
        file: z.string().describe("Relative to the project: `segments/loyal/vip.seg`."),
        text: z.string(),
        version: z.string().describe("Changes whenever the text does, and only then."),
      })
      .describe("A rule file as it is saved."),
  ),
);

export const segmentState = named(
  "Segment",
  same<SegmentState>()(
    z
      .object({
        name: z.string(),
        file: z.string().describe("Relative to the project."),
        version: z.string().describe("The file's version."),
        text: z.string().describe("The declaration, with the comments that belong to it."),
        english: z
          .string()
          .nullable()
          .describe("Null where the rules have mistakes, and for tiers and splits as a whole."),
      })
      .describe("A declaration of a segment, of tiers or of a split, where it stands."),
  ),
);

export const checkAnswer = named(
  "Check",
  same<CheckAnswer>()(
    z
      .object({
        diagnostics: z.array(diagnostic),
        tests: z
          .array(
            z.object({
              file: z.string(),
              name: z.string().describe("The segment."),
              passed: z.boolean(),
              message: z.string().nullable().describe("Why it failed."),
            }),
          )
          .describe("Of each example of an `expect`; empty where tests were not asked for."),
      })
      .describe("What is wrong with rules, or worth knowing."),
  ),
);
