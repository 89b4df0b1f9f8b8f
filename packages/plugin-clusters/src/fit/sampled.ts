import type { FitInput, FeatureTypes, Run } from "@satsuma/plugin";
import { clusteringKernel, plainKernel, points } from "@satsuma/stats/clustering";
import type { ClusteringKernel, Points } from "@satsuma/stats/clustering";
import type { ClustersParams } from "../config.ts";
import { namedFeatures } from "../features.ts";
import type { ClustersModel, FeatureModel } from "../model.ts";
import { featureColumn } from "../space/column.ts";
import type { FeatureColumn } from "../space/column.ts";
import { coordinates } from "../space/coordinates.ts";
import { findFeature } from "../space/find-feature.ts";

/** The customers that are looked at one by one, and where they are. */
export interface Sampled {
  /** How many customers there are. */
  readonly customers: number;
  /** How many of them were drawn. */
  readonly drawn: number;
  readonly features: readonly FeatureModel[];
  readonly types: FeatureTypes;
  /** By feature, over the rows drawn. */
  readonly columns: readonly FeatureColumn[];
  /** The places of the rows drawn that have coordinates. */
  readonly rows: Int32Array;
  readonly points: Points;
  readonly kernel: ClusteringKernel;
}

/** Below so many numbers, to start WebAssembly takes longer than it saves. It makes no other difference. */
const FEW = 2000;

/** All that fitting is given. */
export interface Fitting {
  readonly input: FitInput;
  readonly run: Run<ClustersParams, ClustersModel>;
}

/** Draws customers and finds the coordinates that their features make. */
export async function sampled({ input, run }: Fitting): Promise<Sampled> {
  const { params } = run;
  const customers = await input.count();
  const frame = await input.sample({ rows: params.sample, seed: params.seed });
  run.signal.throwIfAborted();
  const types = Object.fromEntries(
    Object.entries(input.features).map(([key, { type }]) => [key, type]),
  );
  const named = namedFeatures(params);
  const columns = named.map((feature) => featureColumn(feature, frame, types));
  const features = named.map((feature, i) => findFeature(feature, columns[i]!, params));
  const { values, rows } = coordinates(features, columns, frame.length);
  return {
    customers,
    drawn: frame.length,
    features,
    types,
    columns,
    rows,
    points: points(values, rows.length === 0 ? 1 : values.length / rows.length),
    kernel: values.length < FEW ? plainKernel : clusteringKernel(),
  };
}
