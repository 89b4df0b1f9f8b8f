import type { FitInput, Fitted, Run } from "@satsuma/plugin";
import { baseOf } from "./base.ts";
import type { Dimension, RfmParams } from "./config.ts";
import { findCuts, noCuts } from "./find-cuts.ts";
import type { RfmModel, Scoring } from "./model.ts";
import { tableOf } from "./names/table-of.ts";
import { qualityOf } from "./quality.ts";
import { spreadOf } from "./spread.ts";
import { warningsOf } from "./warnings.ts";

/** Finds the cut-offs and counts how customers spread over the scores. */
export async function fitRfm(
  input: FitInput<Dimension>,
  run: Run<RfmParams>,
): Promise<Fitted<RfmModel>> {
  const { params } = run;
  run.signal.throwIfAborted();
  const base = await baseOf(input);
  const scoring: Scoring = {
    convention: params.convention,
    bins: params.bins,
    customers: base.customers,
    cuts: base.customers === 0 ? noCuts : await findCuts(input, run),
    names: tableOf(params),
  };
  run.signal.throwIfAborted();
  run.progress(0.75, "counting groups");
  const spread = await spreadOf(input, scoring);
  run.progress(1);
  const { sizes, grid } = spread;
  return {
    model: { ...scoring, sizes, grid },
    quality: qualityOf(scoring, base, spread),
    warnings: warningsOf(params, base, spread),
  };
}
