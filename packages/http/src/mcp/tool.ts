import type { z } from "zod";
import { fieldProblems } from "../problems/field-problems.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Needs } from "../routes/needs.ts";
import type { Asked, Route, RouteMethod } from "../routes/route.ts";

/** A question that a model may ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What it answers and when to ask it, for a model. */
  readonly description: string;
  readonly needs: Needs;
  readonly input: z.ZodType;
  /** As JSON. @throws Refusal `HTTP_INVALID` for arguments that it does not take, and whatever its route does */
  answer(given: unknown, asking: Asking): Promise<unknown>;
}

/** Who asks, and what there is to be asked. */
export type Asking = Omit<Asked<unknown, unknown, unknown>, "params" | "query" | "body">;

/** What a route is asked. */
interface Question<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

interface ToolParts<Input, Params, Query, Body, Answer> extends Pick<
  Tool,
  "name" | "title" | "description"
> {
  readonly input: z.ZodType<Input>;
  /** Who may ask it, and what is withheld from whom, is for the route to say. */
  readonly of: Pick<Route<RouteMethod, string, Params, Query, Body, Answer>, "needs" | "handle">;
  readonly ask: (input: NoInfer<Input>) => Question<NoInfer<Params>, NoInfer<Query>, NoInfer<Body>>;
  /** What is told of the answer: never more than it holds. */
  readonly tell: (answer: NoInfer<Answer>, input: NoInfer<Input>, asking: Asking) => unknown;
}

/** A route as a tool: the same question in fewer words, and the same answer with less of it. */
export const tool = <Input, Params, Query, Body, Answer>({
  of,
  ask,
  tell,
  ...about
}: ToolParts<Input, Params, Query, Body, Answer>): Tool => ({
  ...about,
  needs: of.needs,
  async answer(given, asking) {
    const input = checked(about.input, given);
    const reply = await of.handle({ ...asking, ...ask(input) });
    if (reply instanceof Response) throw new RangeError("a tool must be of a route that answers");
    return tell(reply.json, input, asking);
  },
});

/** A question with a body alone. */
export const asking = <Body>(body: Body): Question<undefined, undefined, Body> => ({
  params: undefined,
  query: undefined,
  body,
});

function checked<Input>(schema: z.ZodType<Input>, given: unknown): Input {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  throw new Refusal(400, "HTTP_INVALID", "the arguments are not as this tool takes them", {
    help: "correct what `errors` points at: the tool's input schema says what every argument may be",
    errors: fieldProblems(result.error, (path) => `/${path}`),
  });
}
