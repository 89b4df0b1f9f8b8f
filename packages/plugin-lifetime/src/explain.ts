import type { Reason, Scalar } from "@satsuma/plugin";
import type { Feature } from "./features.ts";
import type { LifetimeModel } from "./model.ts";

/** Why a customer got these values: how they bought, and how their silence compares with that. */
export function explainLifetime(
  { money, orders }: LifetimeModel,
  customer: Readonly<Record<Feature, Scalar>>,
): readonly Reason[] {
  const count = numberOf(customer.orders);
  const first = numberOf(customer.first);
  const last = numberOf(customer.last);
  if (count === undefined || first === undefined || last === undefined) {
    return [{ text: "has never bought" }];
  }
  return [
    { feature: "orders", text: `bought ${times(count)}, first ${days(first)} ago` },
    { feature: "last", text: silence(first, last, count) },
    ...(orders.kind === "average"
      ? [{ text: "too few customers came back to fit a model: the average pace is taken" }]
      : []),
    ...spending(money.kind === "none" ? undefined : money.average, numberOf(customer.spent), count),
  ];
}

function silence(first: number, last: number, count: number): string {
  const ago = `the last order is ${days(last)} ago`;
  if (first === last) return `${ago}, and nothing came after it`;
  const gap = (first - last) / Math.max(1, count - 1);
  const compared = last > 2 * gap ? "long for them" : "no longer than usual for them";
  return `${ago}, ${compared}: ${days(Math.round(gap))} lie between their orders on average`;
}

function spending(
  average: number | undefined,
  spent: number | undefined,
  count: number,
): readonly Reason[] {
  if (average === undefined || spent === undefined || count === 0) return [];
  const each = spent / count;
  return [
    {
      feature: "spent",
      text: `spent ${each.toFixed(2)} each time on average, where a day with orders of all customers brings ${average.toFixed(2)}`,
    },
  ];
}

const numberOf = (scalar: Scalar): number | undefined =>
  scalar === null ? undefined : Number(scalar);

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
