import type { Cond, Literal, Step, TimeUnit, Value, Window } from "@satsuma/ir";
import { call, constant, ever, words } from "./build-trees.ts";

/** Short ways to build what is about places, moved times, other events and other customers. */

type Sequence = Extract<Cond, { kind: "sequence" }>;

export const list = (
  value: Value,
  quantifier: "any" | "all",
  ...items: readonly string[]
): Cond => ({ kind: "listHas", quantifier, value, items: items.map(words), fold: true });
export const point = (latitude: Value, longitude: Value): Value => ({
  ...call("point", latitude, longitude),
  type: { kind: "point" },
});
export const place = (latitude: string, longitude: string): Literal =>
  constant({ kind: "point" }, `${latitude},${longitude}`);
export const near = (value: Value, of: Value, metres: string): Cond => ({
  kind: "near",
  value,
  of,
  metres,
});
export const later = (value: Value, count: number, unit: TimeUnit): Value => ({
  kind: "plus",
  value,
  count,
  unit,
  type: value.type,
  nullable: value.nullable,
});
export const anniversary = (value: Value): Value => ({
  kind: "anniversary",
  value,
  type: { kind: "annual date" },
  nullable: value.nullable,
});
export const sample = (seed: string, low: number, high: number): Cond => ({
  kind: "sample",
  seed,
  low,
  high,
});
export const step = (event: string, options: Partial<Step> = {}): Step => ({
  kind: "step",
  event,
  absent: false,
  ...options,
});
export const sequence = (steps: readonly Step[], of: Window = ever): Sequence => ({
  kind: "sequence",
  steps,
  window: of,
});
export const rank = (
  end: "top" | "bottom",
  count: string,
  by: Value,
  options: Partial<Omit<Extract<Cond, { kind: "rank" }>, "kind" | "end" | "count" | "by">> = {},
): Cond => ({ kind: "rank", end, count, by, percent: false, withTies: false, ...options });
export const percentile = (share: string, of: Value, among?: Cond): Value => ({
  kind: "percentile",
  rank: share,
  of,
  ...(among && { among }),
  type: of.type,
  nullable: true,
});
export const around = (
  count: number,
  unit: TimeUnit,
  side: "after" | "before" | "of",
  at: Value,
): Window => ({ kind: "around", count, unit, side, at });
