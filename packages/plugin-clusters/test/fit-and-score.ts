import clusters from "@satsuma/plugin-clusters";
import type { ClustersConfig, ClustersModel } from "@satsuma/plugin-clusters";
import { cell } from "@satsuma/plugin";
import type { Fitted, Frame, Method, Scalar, ValueType, View } from "@satsuma/plugin";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** Customers with values of the features `f1`, `f2`, …; called 1, 2, 3, … in the order given. */
export function customersOf(
  rows: readonly (readonly Scalar[])[],
  types: readonly ValueType[] = (rows[0] ?? []).map((): ValueType => ({ kind: "number" })),
): MemoryCustomers {
  const named = (values: readonly unknown[]) => values.map((value, i) => [`f${i + 1}`, value]);
  return customersFromRows(
    rows.map((row, i) => ({ customer: i + 1, ...Object.fromEntries(named(row)) })),
    Object.fromEntries(named(types)),
    { kind: "number" },
  );
}

export type MethodName = "kmeans" | "hierarchical";

/** A method of the plugin as a project has it. */
export async function methodOf(
  name: MethodName,
  config: ClustersConfig,
): Promise<{ readonly method: Method; readonly views: readonly View[] }> {
  const { contributions } = await setUp(clusters, config);
  const method = contributions.methods!.find((one) => one.name === name)!;
  return { method, views: contributions.views ?? [] };
}

export interface Outcome {
  readonly method: Method;
  readonly views: readonly View[];
  readonly fitted: Fitted<ClustersModel>;
  readonly traits: Frame;
}

/** Fits customers and scores the same customers. */
export async function fitAndScore(
  name: MethodName,
  config: ClustersConfig,
  customers: MemoryCustomers,
  previous?: ClustersModel,
): Promise<Outcome> {
  const { method, views } = await methodOf(name, config);
  const run = memoryRun(method.standard, { seed: "run", ...(previous && { previous }) });
  const fitted = await method.fit(memoryFit(customers), run);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both methods of the plugin give models of this type
  const model = fitted.model as ClustersModel;
  return {
    method,
    views,
    fitted: { ...fitted, model },
    traits: memoryScore(method.score, model, customers),
  };
}

/** The values of one trait, in key order. */
export const trait = (traits: Frame, name: string): Scalar[] =>
  Array.from({ length: traits.length }, (_, i) => cell(traits.columns[name]!, i));

/** How many customers each value of a trait has, in rising order. */
export function countsOf(values: readonly Scalar[]): number[] {
  const counts = new Map<Scalar, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => a - b);
}

/** The codes of the warnings. */
export const codes = ({ fitted }: Outcome): string[] => fitted.warnings.map(({ code }) => code);
