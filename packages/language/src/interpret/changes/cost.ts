import { decimal, decimalNumber } from "@satsuma/ir";
import type { Fact } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { day } from "../time/instant.ts";

/**
 * How far away a change is, in points, so that changes of different kinds can be ranked: thirty days of waiting are a point, so is
 * an event like those the customer has, and each time its amount is as much again; a yes for a no is one, another attribute two,
 * a date that would have to be another ten, and to know less than is known five more. The figures are a convention.
 */
export const costs = { thirtyDays: 1, event: 1, yesNo: 1, attribute: 2, date: 10, unknown: 5 };

/** Of waiting so many nanoseconds. */
export const waitingCost = (nanoseconds: bigint): number =>
  (costs.thirtyDays * Number(nanoseconds)) / Number(30n * day);

/** Of another attribute. */
export function attributeCost({ kind }: ValueType, to: Fact | undefined): number {
  const unknown = to === undefined ? costs.unknown : 0;
  if (kind === "yes/no") return costs.yesNo + unknown;
  return (kind === "date" || kind === "instant" ? costs.date : costs.attribute) + unknown;
}

/**
 * Of an event whose number is another than is usual: half a point for each time it is as much again, up to nine; a little less
 * than nothing for a smaller one, so that of several amounts that suffice the least is named.
 */
export function amountCost(number: Fact | undefined, usual: Fact | undefined): number {
  const [of, than] = [sizeOf(number), sizeOf(usual)];
  if (of === undefined || than === undefined) return 0;
  const ratio = (of - than) / Math.max(1, Math.abs(than));
  return costs.event * (ratio > 0 ? Math.min(9, ratio / 2) : Math.max(-1, ratio) / 100);
}

const sizeOf = (fact: Fact | undefined): number | undefined =>
  typeof fact === "string" && /^-?\d+(?:\.\d+)?$/u.test(fact)
    ? decimalNumber(decimal(fact))
    : undefined;
