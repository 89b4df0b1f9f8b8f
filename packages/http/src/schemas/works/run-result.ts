import type {
  FullRunReason,
  RunEvaluation,
  RunResult,
  SegmentResult,
  SkippedSegment,
  TraitGroups,
} from "@satsuma/engine";
import { z } from "zod";
import { methodFailure, methodResult } from "../methods/score-result.ts";
import { diagnostic } from "../model/diagnostic.ts";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const segmentResult = named(
  "SegmentResult",
  same<SegmentResult>()(
    z.object({
      name: z.string(),
      title: z.string().exactOptional(),
      tags: z.array(z.string()),
      size: z.number(),
      share: z.number().describe("0 to 1 of all customers; 0 when there are none."),
      entered: z.number().describe("Against the run before; all members the first time."),
      left: z.number(),
      tier: z
        .object({ of: z.string(), index: z.number(), title: z.string().exactOptional() })
        .exactOptional(),
      group: z
        .object({
          of: z.string(),
          index: z.number(),
          title: z.string().exactOptional(),
          percent: z.string(),
        })
        .exactOptional(),
      asOf: z
        .string()
        .exactOptional()
        .describe("The instant it describes, where its `as of` makes it another than the run's."),
    }),
  ),
);

const skippedSegment = named(
  "SkippedSegment",
  same<SkippedSegment>()(
    z
      .object({
        name: z.string(),
        title: z.string().exactOptional(),
        why: z.enum(["archived", "expired"]).describe("`expired`: its last day is over."),
        expires: z.string().exactOptional().describe("Its last day, if it has one."),
      })
      .describe("A segment that a run left out."),
  ),
);

const traitGroups = named(
  "TraitGroups",
  same<TraitGroups>()(
    z.object({
      trait: z.string().describe("`rfm.segment`."),
      description: z.string().exactOptional(),
      groups: z
        .array(z.object({ value: scalar, size: z.number(), share: z.number() }))
        .describe("Largest first; `value` is null for customers without one."),
    }),
  ),
);

const fullRunReason = named(
  "FullRunReason",
  same<FullRunReason>()(
    z.enum([
      "first run",
      "asked for",
      "no account of the last run",
      "settings changed",
      "no account of changes",
      "keys changed",
      "nothing to carry over",
      "many affected",
    ]),
  ),
);

const runEvaluation = named(
  "RunEvaluation",
  same<RunEvaluation>()(
    z
      .object({
        mode: z
          .enum(["full", "incremental"])
          .describe("`incremental`: where the last run still held, it was carried over."),
        customers: z
          .number()
          .describe(
            "Customers who were evaluated again. What follows from all customers is worked out of everyone in any case.",
          ),
        segments: z
          .number()
          .describe("Segments that were carried over, save for those customers; 0 of a full run."),
        because: fullRunReason.exactOptional().describe("Why it was full."),
      })
      .describe("How a run found out who is in which segment; the result is the same either way."),
  ),
);

export const runResult = named(
  "RunResult",
  same<RunResult>()(
    z
      .object({
        asOf: z.string(),
        customers: z.number(),
        segments: z.array(segmentResult),
        skipped: z
          .array(skippedSegment)
          .describe("Segments that are not run; whoever was in them has left."),
        groups: z
          .array(traitGroups)
          .describe("Text traits by value: the named groups of RFM and the like."),
        methods: z.array(methodResult),
        failures: z
          .array(methodFailure)
          .describe(
            "Methods that failed and that no segment needs; their traits are unknown in this run.",
          ),
        traits: z
          .array(z.string())
          .describe("Names of the traits that were kept for every customer."),
        diagnostics: z.array(diagnostic),
        isNew: z
          .boolean()
          .describe(
            "False when the last run had the same as-of, rules, data and result: then nothing was written.",
          ),
        run: z.number().describe("Number of the published run, from 1."),
        evaluation: runEvaluation,
        cost: z
          .object({ statements: z.number(), ranges: z.number(), milliseconds: z.number() })
          .describe(
            "Statements that read the event tables, one a stratum, and the ranges of customers they ran over.",
          ),
      })
      .describe("What came of a run."),
  ),
);
