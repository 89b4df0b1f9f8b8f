import { problemOf } from "../problems/problem-of.ts";
import { withoutEchoes } from "../problems/without-echoes.ts";
import type { Answered } from "../ports/journal.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { scopesNeeded } from "../routes/needs.ts";
import type { Needs } from "../routes/needs.ts";
import type { Principal } from "../scope.ts";
import { admitted } from "./admitted.ts";
import { problemResponse } from "./problem-response.ts";

/** How a request is answered. */
export interface Answering {
  readonly needs: Needs;
  /** For the journal. */
  readonly route: string;
  readonly answer: (asker: Principal, told: AlongTheWay) => Promise<Response>;
}

/** What is only known once a request has been read. */
export interface AlongTheWay {
  /** Texts that no problem may tell again. */
  sent?: unknown;
  /** What the journal is told more exactly. */
  entry?: Pick<Answered, "route" | "needs" | "code">;
}

/** Answers a request: who asks is found out first, then whether they may; what goes wrong is a problem, and the journal is told of all. */
export async function answerRequest(
  request: Request,
  { journal, access, elapsedMs, requestId }: Surroundings,
  { needs, route, answer }: Answering,
): Promise<Response> {
  const began = elapsedMs();
  const id = requestId(request);
  const along: AlongTheWay = {};
  let principal: Principal | undefined;
  let code: string | undefined;
  let response: Response;
  try {
    principal = await access.identify(request);
    response = await answer(admitted({ needs }, principal, request), along);
  } catch (cause) {
    const told = problemOf(hasLeft(cause, request) ? left : cause, id);
    if (told.isUnexpected) journal.failed(id, cause);
    ({ code } = told.problem);
    response = problemResponse({ ...told, problem: withoutEchoes(told.problem, along.sent) });
  }
  response.headers.set("X-Request-Id", id);
  journal.answered({
    requestId: id,
    ...(principal === undefined ? {} : { principal }),
    method: request.method,
    route,
    needs: scopesNeeded(needs),
    status: response.status,
    ...(code === undefined ? {} : { code }),
    ...along.entry,
    elapsedMs: elapsedMs() - began,
  });
  return response;
}

/** Whether what was thrown is that nobody waits any more: servers give reasons of their own, which need be no errors. */
const hasLeft = (cause: unknown, { signal }: Request): boolean =>
  signal.aborted && cause === signal.reason && !(cause instanceof Error);

const left = new DOMException("the asker has left", "AbortError");
