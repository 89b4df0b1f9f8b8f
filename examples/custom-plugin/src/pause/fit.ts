import { cell } from "@satsuma/plugin";
import type { FitInput, Fitted, Run, Scalar } from "@satsuma/plugin";
import type { Params } from "../config.ts";
import { daysAt } from "./days-at.ts";

/** What fitting finds. */
export interface PauseModel {
  /** Days between two orders of a customer on average; nought when nobody ordered twice. */
  readonly usual: number;
}

/** Reads all orders by customer, then time: a frame may end in the middle of a customer. */
export async function fit(input: FitInput, { signal }: Run<Params>): Promise<Fitted<PauseModel>> {
  let [pauses, days] = [0, 0];
  let last: { readonly customer: Scalar; readonly day: number } | undefined;
  for await (const { columns, length } of input.events?.stream() ?? []) {
    signal.throwIfAborted();
    const { customer, at } = columns;
    if (customer === undefined) continue;
    for (let i = 0; i < length; i += 1) {
      const order = { customer: cell(customer, i), day: daysAt(at, i) };
      if (Number.isNaN(order.day)) continue;
      if (last?.customer === order.customer) {
        pauses += 1;
        days += Math.abs(order.day - last.day);
      }
      last = order;
    }
  }
  const seen = { value: pauses, unit: "pauses", doc: "Times between two orders." };
  return {
    model: { usual: pauses === 0 ? 0 : days / pauses },
    quality: { pauses: seen },
    warnings: [],
  };
}
