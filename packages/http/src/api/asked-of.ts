import type { Context } from "hono";
import type { z } from "zod";
import { Refusal } from "../problems/refusal.ts";
import { fieldProblems } from "../problems/field-problems.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { may } from "../routes/needs.ts";
import type { Asked, Route } from "../routes/route.ts";
import type { Principal } from "../scope.ts";
import { jsonBody } from "./json-body.ts";

interface Given {
  readonly context: Context;
  readonly asker: Principal;
  readonly surroundings: Surroundings;
}

/** What is asked of a route, checked. @throws Refusal 400 that points at what is wrong */
export async function askedOf(
  route: Route,
  { context, asker, surroundings }: Given,
): Promise<Asked<unknown, unknown, unknown>> {
  return {
    params: checked(route.params, context.req.param(), (name) => `path/${name}`),
    query: checked(route.query, queryOf(context), (name) => `query/${name}`),
    body:
      route.body === undefined
        ? undefined
        : checked(route.body, await jsonBody(context.req.raw), (name) => `/${name}`),
    asker,
    may: (scope) => may(asker, scope),
    get project() {
      return surroundings.projectFor(asker);
    },
    surroundings,
    signal: context.req.raw.signal,
    context,
  };
}

/** Parameters that are given several times are lists. */
const queryOf = ({ req }: Context): Readonly<Record<string, string | string[]>> =>
  Object.fromEntries(
    Object.entries(req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? "") : values,
    ]),
  );

function checked(
  schema: z.ZodType | undefined,
  given: unknown,
  pointer: (path: string) => string,
): unknown {
  if (schema === undefined) return given;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Refusal(400, "HTTP_INVALID", "the request is not as this route takes it", {
    help: "correct what `errors` points at; the OpenAPI document says what every part may be",
    errors: fieldProblems(result.error, pointer),
  });
}
