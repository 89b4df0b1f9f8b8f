import { arithmetic, number } from "@satsuma/plugin";
import type { Value } from "@satsuma/plugin";

type Given = Readonly<Record<"orders" | "first" | "last", Value>>;

/** Days between two orders on average; unknown after a single one. */
export const gap = ({ orders, first, last }: Given): Value =>
  arithmetic(arithmetic(first, "-", last), "/", arithmetic(orders, "-", number(1)));

/** How many gaps have passed since the last order; unknown when all were on one day. */
export const wait = (given: Given): Value => arithmetic(given.last, "/", gap(given));
