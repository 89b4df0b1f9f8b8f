import { warning } from "@satsuma/plugin";
import type { Diagnostic, FitInput, Fitted, Measure, Run } from "@satsuma/plugin";
import type { StructureParams } from "../config.ts";
import type { Ground } from "./ground.ts";
import type { StructureModel } from "./model.ts";
import { aboveChance } from "./parallel-analysis.ts";
import { scoresOf } from "./scores.ts";
import { settleAxes } from "./settle-axes.ts";
import { structureQuality } from "./quality.ts";

/** How many axes there are to be: as given, or as many as exceed chance. */
export function wantedCount(
  { count, most }: StructureParams,
  { eigen, chance }: Ground,
  possible: number,
): { readonly count: number; readonly warnings: readonly Diagnostic[] } {
  const found = aboveChance(eigen.values, chance);
  const noStructure = found === 0 ? [unrelated()] : [];
  if (count === undefined) return { count: Math.min(found, most, possible), warnings: noStructure };
  const warnings = [...noStructure, ...(count > possible ? [tooMany(count, possible)] : [])];
  return { count: Math.min(count, possible), warnings };
}

const unrelated = () =>
  warning(
    "FACTORS_NO_STRUCTURE",
    "No structure: the features are no more related than unrelated ones are by chance.",
    "use features that have something in common",
  );

const tooMany = (count: number, possible: number) =>
  warning(
    "FACTORS_FEWER",
    `${count} were asked for, and these features hold at most ${possible}: the other traits are unknown.`,
    `set count to ${possible}, or add features`,
  );

const POINTS = 400;

interface Rest {
  readonly input: FitInput;
  readonly run: Run<StructureParams, StructureModel>;
  readonly warnings: readonly Diagnostic[];
  readonly quality?: Readonly<Record<string, Measure>>;
}

/** The model with its axes in order, values of some customers for a picture, and figures about it. */
export async function finished(
  part: Pick<StructureModel, "kind" | "axes" | "uniquenesses">,
  ground: Ground,
  { input, run, warnings, quality = {} }: Rest,
): Promise<Fitted<StructureModel>> {
  const names = ground.features.map(({ column }) => column.feature);
  const model: StructureModel = {
    ...part,
    traits: run.params.count ?? run.params.most,
    axes: settleAxes(part.axes, names, run.previous),
    customers: ground.customers,
    features: ground.features,
    eigenvalues: ground.eigen.values,
    chance: ground.chance,
    points: [],
  };
  run.progress(0.9, "drawing some customers");
  const frame = await input.sample({ rows: POINTS, seed: "points" });
  run.signal.throwIfAborted();
  run.progress(1);
  return {
    model: { ...model, points: scoresOf(model, frame) },
    quality: { ...structureQuality(model, ground), ...quality },
    warnings: [...ground.warnings, ...warnings],
  };
}
