import { resolver } from "@satsuma/ir";
import type { Clock, Value, Window } from "@satsuma/ir";

/** 1 March 2026, midnight in Berlin. */
export const march: Clock = {
  asOf: "2026-02-28T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};

export const date = (value: string): Value => ({
  kind: "literal",
  type: { kind: "date" },
  nullable: false,
  value,
});

export const instant = (value: string): Value => ({
  kind: "literal",
  type: { kind: "instant" },
  nullable: false,
  value,
});

export const ago = (count: number, unit: "day" | "month"): Value => ({
  kind: "ago",
  count,
  unit,
  type: { kind: "instant" },
  nullable: false,
});

export const today: Value = {
  kind: "moment",
  name: "today",
  type: { kind: "date" },
  nullable: false,
};

/** `[low, high)` as UTC instants; an open end is `…`. */
export function ends(window: Window, clock: Clock = march): string {
  const { low, high } = resolver(clock).window(window);
  const side = (bound: typeof low): string =>
    bound?.value.kind === "literal" ? String(bound.value.value) : "…";
  return `${low?.inclusive === false ? "(" : "["}${side(low)}, ${side(high)}${high?.inclusive ? "]" : ")"}`;
}
