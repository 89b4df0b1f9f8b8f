import type { Cond } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import type { Scope } from "../scope.ts";
import { tenThousandths } from "../values/percentage.ts";
import { looksAtCustomers } from "./customers-only.ts";

/** `in sample 5% seed "pilot-7"`: drawn by lot, the same customers every time. */
export function checkSample(
  { percent, seed, span }: Extract<Expr, { kind: "sample" }>,
  scope: Scope,
): Cond | undefined {
  if (!looksAtCustomers(scope, span, "samples are drawn of customers")) return undefined;
  const high = tenThousandths(percent, scope, "the share of a sample");
  return high === undefined ? undefined : { kind: "sample", seed: seed.text, low: 0, high, span };
}
