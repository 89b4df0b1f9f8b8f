import { bgNbd } from "./bg-nbd.ts";
import type { OrderModel } from "./order-model.ts";
import { paretoNbd } from "./pareto-nbd.ts";

/** The models to choose from, by name. */
export const orderModels: Readonly<Record<"bg-nbd" | "pareto-nbd", OrderModel>> = {
  "bg-nbd": bgNbd,
  "pareto-nbd": paretoNbd,
};
