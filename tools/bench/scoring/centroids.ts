import { customerKey } from "@satsuma/ir";
import clusters from "@satsuma/plugin-clusters";
import type { Value } from "@satsuma/plugin";
import { customersFromRows, memoryFit, memoryRun, setUp } from "@satsuma/plugin/testing";
import { seededRandom } from "@satsuma/stats";
import { featureCount, storedFeature } from "./customers.ts";

const groups = 8;

/** Traits of a k-means of eight groups and features, as the plugin writes them from a model that it fitted. */
export async function centroidValues(): Promise<Readonly<Record<string, Value>>> {
  const features = Array.from({ length: featureCount }, (_, i) => `f${i}`);
  const { contributions, close } = await setUp(clusters, {
    features,
    k: groups,
    methods: ["kmeans"],
  });
  const method = contributions.methods?.[0];
  if (method === undefined || !("expression" in method.score))
    throw new TypeError("k-means must score by expression");
  const names = Object.keys(method.reads(method.standard));
  const { model } = await method.fit(memoryFit(sample(names)), memoryRun<unknown>(method.standard));
  await close();
  return method.score.expression(model, {
    features: Object.fromEntries(names.map((each, i) => [each, storedFeature(i)])),
    key: customerKey({ kind: "text" }),
  });
}

function sample(features: readonly string[]) {
  const random = seededRandom("scoring");
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    customer: `c${i}`,
    ...Object.fromEntries(features.map((each) => [each, random.uniform() * 10])),
  }));
  const types = Object.fromEntries(features.map((each) => [each, { kind: "approx" as const }]));
  return customersFromRows(rows, types);
}

/** Eight points, for those who look for the nearest by themselves. */
export const centres: readonly Float64Array[] = Array.from({ length: groups }, (_, group) =>
  Float64Array.from({ length: featureCount }, (_each, i) => (group * 7 + i * 3) % 10),
);
