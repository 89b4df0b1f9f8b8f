import type { Bars, ModelViewInput } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { ClustersModel } from "../model.ts";

/** How many customers each cluster has. */
export function sizes({ model }: ModelViewInput<ClustersModel>): Bars | undefined {
  const { clusters } = model;
  if (clusters.length === 0) return undefined;
  const all = clusters.reduce((sum, { size }) => sum + size, 0);
  return {
    kind: "bars",
    title: "Customers by cluster",
    caption: `${counted(all)} customers in ${clusters.length} clusters.`,
    value: { label: "Customers" },
    bars: clusters
      .toSorted((a, b) => b.size - a.size)
      .map(({ label, number, size }) => ({
        label: `${number} ${label}`,
        value: size,
        note: `${Math.round((100 * size) / all)}%`,
      })),
  };
}
