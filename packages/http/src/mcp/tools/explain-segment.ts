import { z } from "zod";
import { name } from "../../routes/question.ts";
import { segmentRoutes } from "../../routes/segment-routes.ts";
import { readSegment } from "../../routes/segment-state.ts";
import { tool } from "../tool.ts";

export const explainSegment = tool({
  name: "explain_segment",
  title: "Explain a segment",
  description:
    "Says in plain English who is in a segment, with the dates that its periods have today, and gives its rule as it is written. Use it to tell somebody what a segment means, or as the start of a new rule. Tiers and splits as a whole have no English: ask for one of their parts, `tiers.part`.",
  input: z.strictObject({ segment: name.describe("Its name, as list_segments gives it") }),
  of: {
    needs: segmentRoutes.segment.needs,
    handle: async (asked: Parameters<typeof segmentRoutes.segment.handle>[0]) => ({
      json: await readSegment(asked.params.name, asked),
    }),
  },
  ask: ({ segment }) => ({ params: { name: segment }, query: undefined, body: undefined }),
  tell: ({ file, text, english }) => ({
    english: english ?? "there is none: it is several segments, or the rules have mistakes",
    rule: text,
    file,
  }),
});
