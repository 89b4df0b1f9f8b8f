import type { Axis, ModelViewInput, Scatter } from "@satsuma/plugin";
import type { ClustersModel, ScatterAxis, ScatterModel } from "../model.ts";

/** Customers on the two features that tell the clusters apart best. */
export function scatter({ model }: ModelViewInput<ClustersModel>): Scatter | undefined {
  const { clusters, scatter: shown } = model;
  const [x, y] = shown?.axes ?? [];
  if (shown === undefined || x === undefined || y === undefined) return undefined;
  return {
    kind: "scatter",
    title: `Clusters by ${x.label} and ${y.label}`,
    caption:
      "A sample of the customers on the two features that tell the clusters apart best, with the mean of each cluster.",
    x: axis(x, shown, 0),
    y: axis(y, shown, 1),
    groups: clusters.map(({ label }, j) => ({
      label,
      points: shown.points[j]!,
      centre: shown.centres[j]!,
    })),
  };
}

/** Logarithmic where logarithms counted and all values have one. */
function axis({ label, isLog }: ScatterAxis, { points, centres }: ScatterModel, at: 0 | 1): Axis {
  const all = [...points.flat(), ...centres];
  return { label, ...(isLog && all.every((point) => point[at] > 0) ? { scale: "log" } : {}) };
}
