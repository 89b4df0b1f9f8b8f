import { z } from "zod";
import { route } from "./route.ts";

/** What there is to be asked. */
export const referenceRoutes = (isPublic: boolean, document: () => object) => ({
  openapi: route({
    method: "get",
    path: "/openapi.json",
    needs: isPublic ? "public" : "read",
    tag: "project",
    summary: "This document",
    answer: {
      status: 200,
      description: "OpenAPI 3.1.",
      schema: z.record(z.string(), z.unknown()),
    },
    handle: () => Promise.resolve({ json: { ...document() } }),
  }),
});
