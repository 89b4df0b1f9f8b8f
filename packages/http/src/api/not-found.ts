import type { Context } from "hono";
import { problemOf } from "../problems/problem-of.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { problemResponse } from "./problem-response.ts";

/** Answers what no route is for. */
export const notFound = (surroundings: Surroundings): ((context: Context) => Response) =>
  refusing(
    surroundings,
    () =>
      new Refusal(404, "HTTP_ROUTE", "there is nothing at this address", {
        help: "GET /api/v1/openapi.json lists what there is",
      }),
  );

/** Answers an address that is there for other methods only (RFC 9110, 15.5.6). */
export const notByThisMethod = (
  surroundings: Surroundings,
  allowed: string,
): ((context: Context) => Response) =>
  refusing(
    surroundings,
    () =>
      new Refusal(405, "HTTP_METHOD", "nothing is done at this address by this method", {
        help: `ask by ${allowed}`,
        headers: { Allow: allowed },
      }),
  );

/** Whoever asks is refused, and the journal is told. */
const refusing =
  ({ journal, elapsedMs, requestId }: Surroundings, refusal: () => Refusal) =>
  (context: Context): Response => {
    const began = elapsedMs();
    const { raw } = context.req;
    const id = requestId(raw);
    const told = problemOf(refusal(), id);
    const response = problemResponse(told);
    response.headers.set("X-Request-Id", id);
    const { status, code } = told.problem;
    const entry = { requestId: id, method: raw.method, status, code };
    journal.answered({ ...entry, elapsedMs: elapsedMs() - began });
    return response;
  };
