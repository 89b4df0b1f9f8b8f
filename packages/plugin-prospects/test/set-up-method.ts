import { cell } from "@satsuma/plugin";
import type { Fitted, Frame, Method } from "@satsuma/plugin";
import prospects from "@satsuma/plugin-prospects";
import type { ProspectsConfig, ProspectsModel } from "@satsuma/plugin-prospects";
import { memoryFit, memoryRun, memoryScore, setUp } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** The method, whose features are called as those of the customers. */
export async function likenessMethod(
  customers: MemoryCustomers,
  config: Partial<ProspectsConfig> = {},
): Promise<Method> {
  const features = Object.fromEntries(Object.keys(customers.types).map((one) => [one, one]));
  const { contributions } = await setUp(prospects, { like: "vip", features, ...config });
  return contributions.methods![0]!;
}

/** Fits customers and scores the same customers. */
export async function fitAndScore(
  customers: MemoryCustomers,
  config: Partial<ProspectsConfig> = {},
): Promise<{
  readonly fitted: Fitted<ProspectsModel>;
  readonly traits: Frame;
  readonly method: Method;
}> {
  const method = await likenessMethod(customers, config);
  const fitted = await method.fit(memoryFit(customers), memoryRun(method.standard));
  const traits = memoryScore(method.score, fitted.model, customers);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin has one method
  return { fitted: fitted as Fitted<ProspectsModel>, traits, method };
}

/** A trait of every customer, unknown as NaN. */
export const trait = ({ columns, length }: Frame, name: string): Float64Array =>
  Float64Array.from({ length }, (_, row) => Number(cell(columns[name]!, row) ?? NaN));

/** 1 for members. */
export const labelsOf = ({ rows }: MemoryCustomers): Uint8Array =>
  Uint8Array.from(rows, ({ outcomes }) => Number(outcomes["outcome"]));
