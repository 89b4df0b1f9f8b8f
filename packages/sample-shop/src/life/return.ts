import type { Random } from "@satsuma/stats";
import { drawInteger } from "@satsuma/stats";

import { assortments } from "../goods/categories.ts";
import { DAY } from "../rhythm/window.ts";
import type { Line } from "./basket.ts";
import type { Shop } from "./shop.ts";

/** Why something can be sent back. */
export const returnReasons = ["size", "quality", "damaged", "changed mind", "late"] as const;

/** Why something was sent back. */
export type ReturnReason = (typeof returnReasons)[number];

/** What was sent back of an order. */
export interface Return {
  /** In seconds since 1970. */
  readonly at: number;
  readonly reason: ReturnReason;
  /** What was paid for it, in whole cents. */
  readonly amount: number;
}

/** An order whose lines may come back. */
export interface Sold {
  readonly at: number;
  readonly lines: readonly Line[];
}

/** Decides for each line whether it is sent back; `undefined` when none is before the window ends. */
export function drawReturn(
  random: Random,
  { window }: Shop,
  { at, lines }: Sold,
): Return | undefined {
  const back = lines.filter(
    ({ product }) => random.uniform() < assortments[product.category].returned,
  );
  if (back.length === 0) return undefined;
  const reason = returnReasons[drawInteger(random, 0, returnReasons.length - 1)]!;
  const returnedAt = at + drawInteger(random, 3 * DAY, 25 * DAY);
  if (returnedAt >= window.end) return undefined;
  const amount = back.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  return { at: returnedAt, reason, amount };
}
