import type { Fitted, Frame, Method } from "@satsuma/plugin";
import { cell } from "@satsuma/plugin";
import factors from "@satsuma/plugin-factors";
import type { FactorsConfig, RegressionModel, StructureModel } from "@satsuma/plugin-factors";
import { memoryFit, memoryRun, memoryScore, setUp } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** A method of the plugin, whose features are called as those of the customers. */
async function methodOf(
  name: string,
  customers: MemoryCustomers,
  config: Partial<FactorsConfig> = {},
): Promise<Method> {
  const features = Object.fromEntries(Object.keys(customers.types).map((one) => [one, one]));
  const { contributions } = await setUp(factors, { features, ...config });
  const method = contributions.methods!.find((one) => one.name === name);
  if (method === undefined) throw new RangeError(`there is no method ${name}`);
  return method;
}

/** Fits customers and scores the same customers. */
export async function fitAndScore(
  name: string,
  customers: MemoryCustomers,
  config: Partial<FactorsConfig> = {},
  previous?: unknown,
): Promise<{ readonly fitted: Fitted<unknown>; readonly traits: Frame; readonly method: Method }> {
  const method = await methodOf(name, customers, config);
  const run = memoryRun(method.standard, previous === undefined ? {} : { previous });
  const fitted = await method.fit(memoryFit(customers), run);
  return { fitted, traits: memoryScore(method.score, fitted.model, customers), method };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names the method
export const structureOf = ({ model }: Fitted<unknown>) => model as StructureModel;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names the method
export const regressionOf = ({ model }: Fitted<unknown>) => model as RegressionModel;

/** A trait of every customer, unknown as NaN. */
export const trait = ({ columns, length }: Frame, name: string): number[] =>
  Array.from({ length }, (_, row) => Number(cell(columns[name]!, row) ?? NaN));
