import { z } from "zod";
import { cursorOf } from "../api/cursor.ts";
import { withoutScope } from "../problems/without-scope.ts";
import { erasure } from "../schemas/works/erasure.ts";
import { customerState, memberPage, ruleMemberPage } from "../schemas/members/members.ts";
import { pageOf, rulePageBody, rulePageOf, runPageQuery } from "./member-query.ts";
import { customerKey, question, ruleText, workOf } from "./question.ts";
import { route } from "./route.ts";

/** What cursors of all customers call their list: no segment is called so. */
const EVERYONE = "";

/** Customers one by one, and those whom rules take that nobody saved. */
export const customerRoutes = {
  previewMembers: route({
    method: "post",
    path: "/preview/members",
    needs: "pii",
    tag: "customers",
    summary: "The customers whom a rule takes",
    description:
      "Of an expression, or of a segment as the rules are now, saved or not; less those whom the config suppresses, who are counted. Page by page in key order (`after`), or by their place in any order (`order`, `offset`). Every page of a list describes the instant of the first one, and has the same customers in the same order: where rules, data or the last run changed since, pages that say the `basis`, or come `after` one, are refused (409). Attributes are as stored, traits those of the last run. Writes nothing.",
    body: z.strictObject({
      text: ruleText
        .min(1)
        .describe("An expression of the rule language, or the name of a segment"),
      ...question,
      ...rulePageBody,
    }),
    example: { text: "has orders in last 90 days", limit: 50 },
    answer: { status: 200, description: "A page of them.", schema: ruleMemberPage },
    isPersonal: true,
    problems: [404, 409, 422],
    handle: async ({ project, signal, body }) => {
      const { text, asOf: _asOf, drafts: _drafts, ...asked } = body;
      const page = await project.previewMembers(text, {
        ...workOf({ signal, body }),
        ...rulePageOf(asked),
      });
      const next = page.next === undefined ? {} : { next: cursorOf(page.basis, page.next) };
      return { json: { ...page, ...next } };
    },
  }),

  customers: route({
    method: "get",
    path: "/customers",
    needs: "pii",
    tag: "customers",
    summary: "All customers",
    description:
      "That the last run knows, also those whom the config suppresses: to find somebody by a part of the key, or of a text among the columns (`filter`). Page by page in key order (`after`), or by their place in any order (`order`, `offset`).",
    query: runPageQuery,
    answer: { status: 200, description: "A page of customers.", schema: memberPage },
    isPersonal: true,
    problems: [409],
    handle: async ({ project, signal, query }) => {
      const page = await project.customers({ signal, ...pageOf(EVERYONE, query) });
      const next = page.next === undefined ? {} : { next: cursorOf(EVERYONE, page.next) };
      return { json: { ...page, ...next } };
    },
  }),

  customer: route({
    method: "get",
    path: "/customers/{key}",
    isDeep: true,
    needs: "pii",
    tag: "customers",
    summary: "One customer",
    params: z.object({ key: customerKey }),
    answer: {
      status: 200,
      description: "All memberships and traits as the last run left them, and the attributes.",
      schema: customerState,
    },
    isPersonal: true,
    problems: [404, 409],
    handle: async ({ project, params, signal }) => ({
      json: await project.customer(params.key, { signal }),
    }),
  }),

  eraseCustomer: route({
    method: "delete",
    path: "/customers/{key}",
    isDeep: true,
    needs: "write",
    tag: "customers",
    summary: "Erases one customer",
    description:
      "From all that the project keeps: data, membership, change log, deliveries, jobs, and models that name them; wholly or not at all. Later imports leave their rows out. Numbers about many stay, such as the sizes of earlier runs. Needs the scope `pii` too. Asked again it finds nothing, and is answered the same way. It goes on when nobody waits for the answer any more.",
    params: z.object({ key: customerKey }),
    query: z.strictObject({
      dryRun: z
        .enum(["true", "false"])
        .exactOptional()
        .describe("`true` tells what is kept, and erases nothing"),
    }),
    answer: { status: 200, description: "What was kept of them, place by place.", schema: erasure },
    isPersonal: true,
    problems: [404],
    handle: async ({ surroundings, params, query, may }) => {
      if (!may("pii")) throw withoutScope("pii");
      const isDryRun = query.dryRun === "true";
      return { json: await surroundings.eraser.erase([params.key], { isDryRun }) };
    },
  }),
};
