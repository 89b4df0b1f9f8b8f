import type { Buying } from "./buying.ts";

/**
 * Orders in the next weeks at a customer's own pace, mixed with that of the average customer as if both were one; nobody
 * leaves. For data too small to fit a model to.
 *
 * @returns nothing when no time has passed to tell a pace from
 */
export function ordersAtAveragePace(
  average: Pick<Buying, "repeats" | "age">,
  { repeats, age }: Pick<Buying, "repeats" | "age">,
  weeks: number,
): number | undefined {
  const time = age + average.age;
  return time > 0 ? (weeks * (repeats + average.repeats)) / time : undefined;
}
