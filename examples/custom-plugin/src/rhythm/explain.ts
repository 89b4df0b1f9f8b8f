import type { Reason, Scalar } from "@satsuma/plugin";
import type { RhythmModel } from "./model.ts";

/** Why a customer got their standing, in words. */
export function explain(
  { late, overdue }: RhythmModel,
  { orders, first, last }: Readonly<Record<"orders" | "first" | "last", Scalar>>,
): readonly Reason[] {
  const spaces = Number(orders) - 1;
  const days = (Number(first) - Number(last)) / spaces;
  if (first === null || last === null || !(spaces > 0 && days > 0)) {
    return [{ text: "has not ordered on two days, so there is no rhythm yet", feature: "orders" }];
  }
  const gaps = Number(last) / days;
  return [
    { text: `orders every ${figure(days)} days`, feature: "first" },
    { text: `last ordered ${String(last)} days ago: ${figure(gaps)} gaps`, feature: "last" },
    { text: `late is above ${figure(late)} gaps, overdue above ${figure(overdue)}` },
  ];
}

const figure = (value: number): string => String(Math.round(value * 100) / 100);
