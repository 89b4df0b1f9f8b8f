import type { Run } from "../../method.ts";
import { uniform } from "./chance.ts";

/** What a fit is given beside its input: chance from a seed, and nothing that is not said here. */
export function memoryRun<Params>(
  params: Params,
  {
    seed = "seed",
    asOf = "2026-03-01T00:00:00Z",
    signal = new AbortController().signal,
  }: RunOptions = {},
): Run<Params> {
  return { params, asOf, signal, random: uniform(seed), progress: () => {} };
}

/** Defaults: seed `seed`, as of 1 March 2026, never aborted. */
export interface RunOptions {
  readonly seed?: string;
  readonly asOf?: string;
  readonly signal?: AbortSignal;
}
