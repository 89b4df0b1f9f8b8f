import type { Fitted, Frame, Method } from "@satsuma/plugin";
import rfm from "@satsuma/plugin-rfm";
import type { RfmConfig } from "@satsuma/plugin-rfm";
import { memoryFit, memoryRun, memoryScore, setUp } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** The event tables of the project that tests run in. */
export const project = {
  events: { orders: { time: "ordered_at" }, returns: { time: "returned_at" } },
};

/** The one method of the plugin, set up with a config for the table `orders`. */
export async function scoresMethod(config: Partial<RfmConfig> = {}): Promise<Method> {
  const { contributions } = await setUp(rfm, { orders: "orders", ...config }, { project });
  return contributions.methods![0]!;
}

/** Fits customers and scores the same customers. */
export async function fitAndScore(
  config: Partial<RfmConfig>,
  customers: MemoryCustomers,
): Promise<{ readonly fitted: Fitted<unknown>; readonly traits: Frame }> {
  const method = await scoresMethod(config);
  const fitted = await method.fit(memoryFit(customers), memoryRun(method.standard));
  return { fitted, traits: memoryScore(method.score, fitted.model, customers) };
}
