import type { Run } from "../../method.ts";
import { uniform } from "./chance.ts";

/** What a fit is given beside its input: chance from a seed, and nothing that is not said here. */
export function memoryRun<Params, Model = unknown>(
  params: Params,
  {
    seed = "seed",
    asOf = "2026-03-01T00:00:00Z",
    signal = new AbortController().signal,
    progress = () => {},
    ...previous
  }: RunOptions<Model> = {},
): Run<Params, Model> {
  return { params, asOf, signal, random: uniform(seed), progress, ...previous };
}

/** Defaults: seed `seed`, as of 1 March 2026, never aborted, no model before. */
export interface RunOptions<Model = unknown> {
  readonly seed?: string;
  readonly asOf?: string;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, doing?: string) => void;
  /** A model that was fitted before. */
  readonly previous?: Model;
}
