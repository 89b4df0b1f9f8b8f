import type { Frame } from "@satsuma/plugin";
import { daysAt } from "./days-at.ts";
import type { PauseModel } from "./fit.ts";

/** A batch of customers and their orders: `row` says whose an order is, by the place in the batch from 0. */
export function score({ usual }: PauseModel, { length }: Frame, events?: Frame): Frame {
  const longest = new Float64Array(length).fill(NaN);
  const last = new Float64Array(length).fill(NaN);
  const { row, at } = events?.columns ?? {};
  if (row?.kind === "numbers" && usual > 0) {
    for (const [i, customer] of row.values.entries()) {
      const day = daysAt(at, i);
      if (Number.isNaN(day)) continue;
      const pause = Math.abs(day - (last[customer] ?? NaN)) / usual;
      if (!(pause <= (longest[customer] ?? NaN))) longest[customer] = pause;
      last[customer] = day;
    }
  }
  return { length, columns: { longest: { kind: "numbers", values: longest } } };
}
