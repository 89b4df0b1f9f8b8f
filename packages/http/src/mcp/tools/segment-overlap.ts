import { z } from "zod";
import { names, question } from "../../routes/question.ts";
import { studyRoutes } from "../../routes/study-routes.ts";
import { begun, begunAs } from "../compact.ts";
import { asking, tool } from "../tool.ts";

export const segmentOverlap = tool({
  name: "segment_overlap",
  title: "How segments overlap",
  description:
    "Says how many customers segments have in common, most alike first, which combinations are largest, and how many customers are in none. Use it to avoid writing to people twice, to find duplicates (`relation`) and whom no campaign reaches. `lift` above 1 means more in common than by chance.",
  input: z.strictObject({
    segments: names
      .exactOptional()
      .describe("Names; tiers and splits stand for their parts. All that are run unless given"),
    asOf: question.asOf,
  }),
  of: studyRoutes.overlap,
  ask: asking,
  tell: ({ asOf, customers, segments, pairs, combinations, none }) => ({
    asOf,
    customers,
    segments: begunAs(segments, 40, ({ name, size, share, only }) => ({ name, size, share, only })),
    pairs: begunAs(pairs, 20, ({ one, other, both, jaccard, lift, relation }) => ({
      one,
      other,
      both,
      jaccard,
      lift,
      relation,
    })),
    combinations: begun(combinations, 10),
    inNone: { size: none.size, share: none.share },
  }),
});
