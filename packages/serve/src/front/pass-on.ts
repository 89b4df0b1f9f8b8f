import type { Journal } from "@satsuma/http";
import { until, within } from "../guard/time-limit.ts";
import type { Arrival, Arrivals } from "./arrivals.ts";
import { followed } from "./followed.ts";
import type { Following } from "./followed.ts";
import type { RequestKind } from "./kind-of.ts";

/** The way to the routes. */
export interface Way {
  readonly arrivals: Arrivals;
  /** How long an answer may take to begin. */
  readonly timeLimitMs: number;
  readonly journal: Journal;
  readonly routes: { fetch(request: Request): Response | Promise<Response> };
  /** Aborted when the server begins to end. */
  readonly closing: AbortSignal;
}

/** A request that may go on. */
export interface Passage {
  readonly kind: RequestKind;
  readonly arrival: Arrival;
  /** Gives its place to another. */
  readonly leave: () => void;
}

/** Undefined where the time is over. */
export const passOn = (
  request: Request,
  passage: Passage,
  way: Way,
): Promise<Response | undefined> =>
  passage.kind === "streams" ? stream(request, passage, way) : answer(request, passage, way);

async function answer(
  request: Request,
  { arrival, leave }: Passage,
  way: Way,
): Promise<Response | undefined> {
  try {
    const response = await within(request, way.timeLimitMs, (limited) =>
      ask(limited, arrival, way),
    );
    return response && followed(response, following(arrival, way));
  } finally {
    leave();
  }
}

/** Has no end in time but that of the server, and keeps its place for as long as it is told of something. */
async function stream(request: Request, { arrival, leave }: Passage, way: Way): Promise<Response> {
  try {
    const response = await ask(until(request, way.closing), arrival, way);
    return followed(response, { ...following(arrival, way), ended: leave });
  } catch (error) {
    leave();
    throw error;
  }
}

function ask(
  request: Request,
  arrival: Arrival,
  { arrivals, routes }: Way,
): Response | Promise<Response> {
  arrivals.tell(request, arrival);
  return routes.fetch(request);
}

const following = ({ requestId }: Arrival, { journal }: Way): Following => ({
  failed: (error) => journal.failed(requestId, error),
  ended: () => {},
});
