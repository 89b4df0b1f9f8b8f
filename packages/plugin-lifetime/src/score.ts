import type { Frame } from "@satsuma/plugin";
import type { LifetimeModel } from "./model.ts";
import { prospectsUnder } from "./prospects.ts";
import { historyOf } from "./rates/history.ts";
import { purchasesByRow } from "./read-histories.ts";
import type { TraitName } from "./traits.ts";

/** The traits of some customers, from their orders. */
export function scoreLifetime(model: LifetimeModel, features: Frame, events?: Frame): Frame {
  const { length } = features;
  const prospects = prospectsUnder(model);
  const traits: Record<TraitName, Float64Array> = {
    alive: new Float64Array(length).fill(NaN),
    expected_orders: new Float64Array(length).fill(NaN),
    expected_spend: new Float64Array(length).fill(NaN),
    value: new Float64Array(length).fill(NaN),
  };
  const purchases = events === undefined ? [] : purchasesByRow(features, events);
  for (const [row, bought] of purchases.entries()) {
    const history = historyOf(bought);
    if (history === undefined || model.customers === 0) continue;
    const { alive, orders, spend, value } = prospects(history);
    traits.alive[row] = alive;
    traits.expected_orders[row] = orders;
    traits.expected_spend[row] = spend;
    traits.value[row] = value;
  }
  return { length, columns: numbers(traits) };
}

const numbers = (traits: Readonly<Record<string, Float64Array>>): Frame["columns"] =>
  Object.fromEntries(
    Object.entries(traits).map(([name, values]) => [name, { kind: "numbers", values }]),
  );
