import { z } from "zod";
import { preview, tiersPreview } from "../schemas/questions/preview.ts";
import { rulesDiff } from "../schemas/questions/rules-diff.ts";
import { aboutTrait, whyTrait } from "../schemas/why/trait.ts";
import { why, whyTiers } from "../schemas/why/why.ts";
import { customerKey, name, names, question, ruleText, workOf } from "./question.ts";
import { route } from "./route.ts";
import { diffWithoutMembers, previewWithoutMembers } from "./withheld.ts";

/** What rules say, and what they would come to. */
export const questionRoutes = {
  preview: route({
    method: "post",
    path: "/preview",
    needs: "read",
    more: "pii",
    tag: "questions",
    summary: "Counts a rule at every condition",
    description: "Writes nothing.",
    body: z.strictObject({
      text: ruleText
        .min(1)
        .describe("An expression of the rule language, or the name of a segment"),
      ...question,
    }),
    example: { text: "has orders in last 90 days" },
    answer: {
      status: 200,
      description: "How many customers the rule keeps, condition by condition.",
      schema: preview,
    },
    isPersonal: true,
    problems: [422],
    handle: async (asked) => {
      const found = await asked.project.preview(asked.body.text, workOf(asked));
      return { json: asked.may("pii") ? found : previewWithoutMembers(found) };
    },
  }),

  previewTiers: route({
    method: "post",
    path: "/preview/tiers",
    needs: "read",
    tag: "questions",
    summary: "Counts how many customers each tier takes",
    description: "Writes nothing.",
    body: z.strictObject({ tiers: name.describe("Name of the tiers"), ...question }),
    example: { tiers: "value_tier" },
    answer: {
      status: 200,
      description: "The tiers in order; those of all tiers and the rest are all customers.",
      schema: tiersPreview,
    },
    problems: [404, 422],
    handle: async (asked) => ({
      json: await asked.project.previewTiers(asked.body.tiers, workOf(asked)),
    }),
  }),

  diff: route({
    method: "post",
    path: "/diff",
    needs: "read",
    more: "pii",
    tag: "questions",
    summary: "What an edit of rules changes",
    description:
      "The rules with the drafts, held against the saved ones (`saved`) or those of the last run (`last run`): who would enter and leave each segment, and by which condition.",
    body: z.strictObject({
      base: z.enum(["last run", "saved"]).exactOptional().describe("`saved` unless given"),
      segments: names.exactOptional(),
      ...question,
    }),
    example: {
      drafts: {
        "segments/just_arrived.seg": "segment just_arrived\n  where has orders in last 30 days\n",
      },
    },
    answer: { status: 200, description: "The segments that differ.", schema: rulesDiff },
    isPersonal: true,
    problems: [404, 409, 422],
    handle: async (asked) => {
      const { base = "saved", segments } = asked.body;
      const chosen = segments === undefined ? {} : { segments };
      const found = await asked.project.diff(base, { ...workOf(asked), ...chosen });
      return { json: asked.may("pii") ? found : diffWithoutMembers(found) };
    },
  }),

  explain: route({
    method: "post",
    path: "/explain",
    needs: "read",
    tag: "questions",
    summary: "A segment in English",
    body: z.strictObject({ segment: name, ...question }),
    example: { segment: "win_back" },
    answer: {
      status: 200,
      description: "What the rule says, with the dates that its periods have.",
      schema: z.object({ english: z.string() }),
    },
    problems: [404, 422],
    handle: async (asked) => ({
      json: { english: await asked.project.explain(asked.body.segment, workOf(asked)) },
    }),
  }),

  aboutTrait: route({
    method: "post",
    path: "/explain/trait",
    needs: "read",
    tag: "questions",
    summary: "What a trait is",
    body: z.strictObject({ trait: name, ...question }),
    example: { trait: "rfm.segment" },
    answer: {
      status: 200,
      description: "What it says, and where it comes from.",
      schema: aboutTrait,
    },
    problems: [404, 422],
    handle: async (asked) => ({
      json: await asked.project.aboutTrait(asked.body.trait, workOf(asked)),
    }),
  }),

  why: route({
    method: "post",
    path: "/why",
    needs: "pii",
    tag: "customers",
    summary: "Why a customer is in a segment, or is not",
    body: z.strictObject({ segment: name, customer: customerKey, ...question }),
    example: { segment: "win_back", customer: "1" },
    answer: {
      status: 200,
      description: "What decided it, since when, and the nearest change that would flip it.",
      schema: why,
    },
    isPersonal: true,
    problems: [404, 422],
    handle: async (asked) => ({
      json: await asked.project.why(asked.body.segment, asked.body.customer, workOf(asked)),
    }),
  }),

  whyTiers: route({
    method: "post",
    path: "/why/tiers",
    needs: "pii",
    tag: "customers",
    summary: "Which tier a customer is in, and why",
    body: z.strictObject({ tiers: name, customer: customerKey, ...question }),
    example: { tiers: "value_tier", customer: "1" },
    answer: {
      status: 200,
      description: "The tier, and what would take the customer to each other one.",
      schema: whyTiers,
    },
    isPersonal: true,
    problems: [404, 422],
    handle: async (asked) => ({
      json: await asked.project.whyTiers(asked.body.tiers, asked.body.customer, workOf(asked)),
    }),
  }),

  whyTrait: route({
    method: "post",
    path: "/why/trait",
    needs: "pii",
    tag: "customers",
    summary: "Why a customer has the value of a trait",
    body: z.strictObject({ trait: name, customer: customerKey, ...question }),
    example: { trait: "rfm.segment", customer: "1" },
    answer: {
      status: 200,
      description: "The value, what the method knows of the customer, and its reasons.",
      schema: whyTrait,
    },
    isPersonal: true,
    problems: [404, 422],
    handle: async (asked) => ({
      json: await asked.project.whyTrait(asked.body.trait, asked.body.customer, workOf(asked)),
    }),
  }),
};
