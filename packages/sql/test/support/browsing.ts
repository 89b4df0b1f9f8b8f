import type { Cond, Step } from "@satsuma/ir";
import * as b from "./build.ts";
import { order, visit } from "./catalogue.ts";
import type { Case } from "./case.ts";

/** At most so long after the step before. */
export const within = (count: number, unit: "minute" | "hour" | "day" | "week"): Partial<Step> => ({
  within: { count, unit },
});
/** A visit as a step. */
export const views = (options: Partial<Step> = {}): Step => b.step("visits", options);
/** An order as a step. */
export const buys = (options: Partial<Step> = {}): Step => b.step("orders", options);
/** A visit of one page as a step. */
export const onPage = (path: string, options: Partial<Step> = {}): Step =>
  views({ filter: b.matches(visit.path, "equals", path), ...options });
/** An order of that status. */
export const status = (value: string): Cond => b.compare(order.status, "eq", b.words(value));

const at = (text: string): { at: string } => ({ at: `2026-${text}Z` });
/** A visit of the customer with that number, in 2026. */
export const view = (
  of: number,
  text: string,
  path = "/",
): { of: number; at: string; path: string } => ({
  of,
  path,
  ...at(text),
});
/** An order of the customer with that number, in 2026. */
export const buy = (of: number, text: string, status = "paid") => ({ of, status, ...at(text) });

/** So many customers of whom nothing is known but their events. */
export const nobodyKnown = (count: number): NonNullable<Case["customers"]> =>
  Array.from({ length: count }, () => ({}));
