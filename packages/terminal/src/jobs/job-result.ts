import type { Discovery, RunResult, ScoreResult, SendResult } from "@satsuma/engine";
import type { Job } from "@satsuma/http/client";

/** What came of a job, by its kind. */
export type JobResult =
  | { readonly kind: "run"; readonly result: RunResult }
  | { readonly kind: "score"; readonly result: ScoreResult }
  | { readonly kind: "discover"; readonly result: Discovery }
  | { readonly kind: "send"; readonly result: SendResult };

/** What came of a job that is done; undefined of others. */
export function resultOf({ kind, state, result }: Job): JobResult | undefined {
  if (state !== "done" || typeof result !== "object" || result === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the route's schema pairs each kind with its result, and the server's tests hold its answers to it
  return { kind, result } as JobResult;
}
