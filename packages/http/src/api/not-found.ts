import type { Context } from "hono";
import { problemOf } from "../problems/problem-of.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { problemResponse } from "./problem-response.ts";

/** Answers what no route is for. */
export const notFound =
  ({ journal, elapsedMs, requestId }: Surroundings) =>
  (context: Context): Response => {
    const began = elapsedMs();
    const { raw } = context.req;
    const id = requestId(raw);
    const told = problemOf(
      new Refusal(404, "HTTP_ROUTE", "there is nothing at this address, or not by this method", {
        help: "GET /api/v1/openapi.json lists what there is",
      }),
      id,
    );
    const response = problemResponse(told);
    response.headers.set("X-Request-Id", id);
    const { status, code } = told.problem;
    const entry = { requestId: id, method: raw.method, status, code };
    journal.answered({ ...entry, elapsedMs: elapsedMs() - began });
    return response;
  };
