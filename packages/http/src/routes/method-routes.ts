import { z } from "zod";
import { dialects } from "../schemas/dialects.ts";
import { drawnView } from "../schemas/methods/discovery.ts";
import { methodAdvice } from "../schemas/methods/method-advice.ts";
import { keptModel } from "../schemas/methods/score-result.ts";
import { sinkReport } from "../schemas/works/sink-report.ts";
import { asOf, asOfQuery, name, names, question, workOf } from "./question.ts";
import { route } from "./route.ts";

/** What plugins can do and did, and the statement behind segments. */
export const methodRoutes = {
  methods: route({
    method: "get",
    path: "/methods",
    needs: "read",
    tag: "methods",
    summary: "Which methods fit the data and a goal",
    query: z.strictObject({
      goal: z.string().max(500).exactOptional().describe("In words: `find groups of customers`"),
      asOf: asOf.exactOptional(),
    }),
    answer: { status: 200, description: "Best first.", schema: z.array(methodAdvice).readonly() },
    problems: [422],
    handle: async ({ project, query, signal }) => ({
      json: await project.advise(query.goal, workOf({ signal, body: query })),
    }),
  }),

  models: route({
    method: "get",
    path: "/models",
    needs: "read",
    tag: "methods",
    summary: "The models that are kept",
    query: z.strictObject({ method: name.exactOptional().describe("`rfm`, `rfm.score`") }),
    answer: { status: 200, description: "Newest first.", schema: z.array(keptModel).readonly() },
    handle: async ({ project, query, signal }) => ({
      json: await project.models({ ...query, signal }),
    }),
  }),

  views: route({
    method: "get",
    path: "/views",
    needs: "read",
    tag: "methods",
    summary: "Pictures of what the plugins found",
    query: asOfQuery,
    answer: {
      status: 200,
      description: "As data. A picture whose plugin fails is left out.",
      schema: z.array(drawnView).readonly(),
    },
    problems: [422],
    handle: async ({ project, query, signal }) => ({
      json: await project.views(workOf({ signal, body: query })),
    }),
  }),

  sinks: route({
    method: "get",
    path: "/sinks",
    needs: "read",
    tag: "methods",
    summary: "Where audiences can be sent",
    answer: {
      status: 200,
      description: "The sinks of the project's plugins, with what each asks for.",
      schema: z.array(sinkReport).readonly(),
    },
    handle: async ({ project, signal }) => ({ json: await project.sinks({ signal }) }),
  }),

  sql: route({
    method: "post",
    path: "/sql",
    needs: "read",
    tag: "questions",
    summary: "The statement that evaluates segments",
    body: z.strictObject({
      segments: names,
      dialect: z
        .enum(dialects)
        .exactOptional()
        .describe("That of the project's warehouse unless given"),
      ...question,
    }),
    example: { segments: ["win_back"] },
    answer: { status: 200, description: "Formatted.", schema: z.object({ sql: z.string() }) },
    problems: [404, 422],
    handle: async (asked) => {
      const { segments, dialect } = asked.body;
      const written = dialect === undefined ? {} : { dialect };
      return { json: { sql: await asked.project.sql(segments, { ...workOf(asked), ...written }) } };
    },
  }),
};
