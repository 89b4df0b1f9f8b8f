import { z } from "zod";
import { comparison } from "../schemas/compare/comparison.ts";
import { overlap } from "../schemas/compare/overlap.ts";
import { scorecard } from "../schemas/compare/scorecard.ts";
import { profile } from "../schemas/profile/profile.ts";
import { health } from "../schemas/segments/health.ts";
import { asOfQuery, names, question, ruleText, workOf } from "./question.ts";
import { route } from "./route.ts";
import { profileWithoutMembers } from "./withheld.ts";

const chosen = names
  .exactOptional()
  .describe(
    "Names; those of tiers and splits stand for all of their parts. All that are run unless given",
  );

/** What segments are like, one by one and beside each other. Nothing of it publishes. */
export const studyRoutes = {
  profile: route({
    method: "post",
    path: "/profile",
    needs: "read",
    more: "pii",
    tag: "questions",
    summary: "What is typical of a segment",
    body: z.strictObject({
      what: ruleText.min(1).describe("A segment's name, or an expression"),
      against: ruleText.min(1).exactOptional().describe("Likewise; everyone else unless given"),
      ...question,
    }),
    example: { what: "win_back" },
    answer: {
      status: 200,
      description:
        "Attributes, traits and behaviour against the base, with effect sizes and 95% intervals; figures about fewer than the minimum group are suppressed.",
      schema: profile,
    },
    isPersonal: true,
    problems: [404, 422],
    handle: async (asked) => {
      const { what, against } = asked.body;
      const members = asked.may("pii");
      const found = await asked.project.profile(what, {
        ...workOf(asked),
        members,
        ...(against === undefined ? {} : { against }),
      });
      return { json: members ? found : profileWithoutMembers(found) };
    },
  }),

  overlap: route({
    method: "post",
    path: "/overlap",
    needs: "read",
    tag: "questions",
    summary: "How segments overlap",
    body: z.strictObject({ segments: chosen, ...question }),
    example: {},
    answer: {
      status: 200,
      description: "Every two of them, the largest combinations, and who is in none.",
      schema: overlap,
    },
    problems: [404, 409, 422],
    handle: async (asked) => ({
      json: await asked.project.overlap({ ...workOf(asked), ...chosenIn(asked.body) }),
    }),
  }),

  compare: route({
    method: "post",
    path: "/compare",
    needs: "read",
    tag: "questions",
    summary: "Segments side by side, or two segmentations",
    body: z.strictObject({
      names: names.describe(
        "Segments; or two of: tiers, splits, traits, or values of customers in the rule language",
      ),
      ...question,
    }),
    example: { names: ["value_tier", "rfm.segment"] },
    answer: {
      status: 200,
      description: "How far they agree, and how they differ.",
      schema: comparison,
    },
    problems: [404, 409, 422],
    handle: async (asked) => ({
      json: await asked.project.compare(asked.body.names, workOf(asked)),
    }),
  }),

  scorecard: route({
    method: "post",
    path: "/scorecard",
    needs: "read",
    tag: "questions",
    summary: "Segments ranked by what they are worth",
    body: z.strictObject({
      segments: chosen,
      weights: z
        .record(z.string().max(100), z.number())
        .exactOptional()
        .describe("What each criterion counts, before those of the config"),
      ...question,
    }),
    example: { weights: { value: 2 } },
    answer: {
      status: 200,
      description: "The segments, best first, with reasons.",
      schema: scorecard,
    },
    problems: [404, 409, 422],
    handle: async (asked) => {
      const { weights } = asked.body;
      const weighed = weights === undefined ? {} : { weights };
      return {
        json: await asked.project.scorecard({
          ...workOf(asked),
          ...chosenIn(asked.body),
          ...weighed,
        }),
      };
    },
  }),

  health: route({
    method: "get",
    path: "/health-of-segments",
    needs: "read",
    tag: "segments",
    summary: "What could be mended in the segments",
    query: asOfQuery,
    answer: {
      status: 200,
      description: "Empty, duplicate, drifting, expired and unused ones, each with what to do.",
      schema: health,
    },
    problems: [409, 422],
    handle: async ({ project, query, signal }) => ({
      json: await project.health(workOf({ signal, body: query })),
    }),
  }),
};

const chosenIn = ({
  segments,
}: {
  readonly segments?: readonly string[];
}): { readonly segments?: readonly string[] } => (segments === undefined ? {} : { segments });
