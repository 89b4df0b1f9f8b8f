import { z } from "zod";
import { changes } from "../schemas/time/changes.ts";
import { expiry } from "../schemas/time/expiry.ts";
import { historyUnit } from "../schemas/time/history-unit.ts";
import { history } from "../schemas/time/history.ts";
import { moves } from "../schemas/time/moves.ts";
import { withoutScope } from "../problems/without-scope.ts";
import {
  asOf,
  customerKey,
  name,
  names,
  question,
  ruleText,
  span,
  wholeNumber,
  workOf,
} from "./question.ts";
import { route } from "./route.ts";
import { changesWithoutCustomers, expiryWithoutMembers } from "./withheld.ts";

/** What was, what will be, and who moved between. Nothing of it publishes. */
export const timeRoutes = {
  history: route({
    method: "post",
    path: "/history",
    needs: "read",
    tag: "questions",
    summary: "The size of segments at many instants",
    body: z.strictObject({
      what: names.describe("Segments, tiers, splits, or one expression"),
      every: historyUnit.exactOptional().describe("A week unless given"),
      for: span.exactOptional().describe("How far back: `1y`, `6m`, `12w`, `90d`"),
      from: asOf.exactOptional(),
      to: asOf.exactOptional(),
      next: span.exactOptional().describe("Days ahead, without new events: `7d`"),
      ...question,
    }),
    example: { what: ["win_back"], every: "month" },
    answer: {
      status: 200,
      description: "A series a segment, with who came and went.",
      schema: history,
    },
    problems: [404, 422],
    handle: async (asked) => {
      const { what, asOf: _at, drafts: _drafts, ...options } = asked.body;
      return { json: await asked.project.history(what, { ...workOf(asked), ...options }) };
    },
  }),

  expiry: route({
    method: "post",
    path: "/expiry",
    needs: "read",
    more: "pii",
    tag: "questions",
    summary: "When membership ends and begins by itself",
    body: z.strictObject({
      segment: ruleText.min(1).describe("A segment's name, or an expression"),
      within: span.exactOptional().describe("How far ahead; 30 days unless given"),
      ...question,
    }),
    example: { segment: "win_back", within: "7d" },
    answer: { status: 200, description: "How many, by local day.", schema: expiry },
    isPersonal: true,
    problems: [404, 422],
    handle: async (asked) => {
      const { segment, within } = asked.body;
      const ahead = within === undefined ? {} : { within };
      const found = await asked.project.expiry(segment, { ...workOf(asked), ...ahead });
      return { json: asked.may("pii") ? found : expiryWithoutMembers(found) };
    },
  }),

  moves: route({
    method: "post",
    path: "/moves",
    needs: "read",
    tag: "questions",
    summary: "Who moved from which state to which",
    description: "How many customers, between two instants.",
    body: z.strictObject({
      what: names.describe("Tiers, a split, a trait of a few words, or one to four segments"),
      from: asOf.exactOptional(),
      to: asOf.exactOptional(),
      ...question,
    }),
    example: { what: ["value_tier"] },
    answer: {
      status: 200,
      description: "The states, and how many went from each to each.",
      schema: moves,
    },
    problems: [404, 422],
    handle: async (asked) => {
      const { what, asOf: _at, drafts: _drafts, ...options } = asked.body;
      return { json: await asked.project.moves(what, { ...workOf(asked), ...options }) };
    },
  }),

  changes: route({
    method: "get",
    path: "/changes",
    needs: "read",
    more: "pii",
    tag: "segments",
    summary: "Who entered and left segments with a run, and why",
    query: z.strictObject({
      segment: name.exactOptional(),
      customer: customerKey.exactOptional().describe("Only with the scope `pii`"),
      run: wholeNumber(1, 1e9)
        .exactOptional()
        .describe("Number of a run; the last one where neither this nor a customer is given"),
      limit: wholeNumber(0, 10_000)
        .exactOptional()
        .describe("How many are told one by one; 20 unless given"),
    }),
    answer: { status: 200, description: "The changes, counted by cause.", schema: changes },
    isPersonal: true,
    problems: [404, 409],
    handle: async ({ project, query, signal, may }) => {
      if (query.customer !== undefined && !may("pii")) throw withoutScope("pii");
      const found = await project.changes({ ...query, signal });
      return { json: may("pii") ? found : changesWithoutCustomers(found) };
    },
  }),
};
