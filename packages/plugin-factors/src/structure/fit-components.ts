import type { FitInput, Fitted, Run } from "@satsuma/plugin";
import type { StructureParams } from "../config.ts";
import { finished, wantedCount } from "./finish.ts";
import { groundOf } from "./ground.ts";
import type { Axis, StructureModel } from "./model.ts";

/** Eigenvalues below this share of the features are rounding. */
const NOTHING = 1e-9;

/**
 * Principal components of the correlation matrix.
 *
 * @see Pearson, On Lines and Planes of Closest Fit to Systems of Points in Space, 1901
 * @see Hotelling, Analysis of a Complex of Statistical Variables into Principal Components, 1933
 */
export async function fitComponents(
  input: FitInput,
  run: Run<StructureParams, StructureModel>,
): Promise<Fitted<StructureModel>> {
  const ground = await groundOf(input, run);
  const { values, vectors } = ground.eigen;
  const possible = values.filter((value) => value > NOTHING * values.length).length;
  const { count, warnings } = wantedCount(run.params, ground, possible);
  const axes = Array.from({ length: count }, (_, i): Axis => {
    const length = Math.sqrt(values[i]!);
    return {
      share: values[i]! / values.length,
      loadings: vectors[i]!.map((entry) => entry * length),
      weights: vectors[i]!.map((entry) => entry / length),
    };
  });
  return finished({ kind: "components", axes }, ground, { input, run, warnings });
}
