import { z } from "zod";
import { customerState } from "../schemas/members/members.ts";
import { customerKey } from "./question.ts";
import { route } from "./route.ts";

/** Customers one by one. */
export const customerRoutes = {
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
};
