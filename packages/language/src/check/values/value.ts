import { walk } from "@satsuma/ir";
import type { Kind, Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { isAnniversary, onlyPeriods } from "./annual-date.ts";
import { code, insert, fix } from "../wording/words.ts";

/** An expression where a value is needed. */
export function checkValue(expr: Expr, scope: Scope): Value | undefined {
  const checked = scope.session.expression(expr, scope);
  if (checked === undefined) return undefined;
  if (checked.kind === "value")
    return isAnniversary(checked.value) ? onlyPeriods(expr.span, scope) : checked.value;
  const written = scope.session.textOf(expr.span);
  if (checked.kind === "events") {
    return fail(scope, {
      code: "SEG3002",
      message: `${code(written)} is a list of events; a single value is needed here`,
      at: expr.span,
      help: [fix("count them", [insert(expr.span, expr.span.start, "count of ")], false)],
    });
  }
  return fail(scope, {
    code: "SEG3012",
    message: `${code(written)} is a condition; a value is needed here`,
    at: expr.span,
    label: "true or false, not a value",
  });
}

/** True when the value follows from the rule alone, whatever the data. Cost: linear in distinct nodes. */
export function isConstant(value: Value): boolean {
  for (const node of walk(value)) if (differs.has(node.kind)) return false;
  return true;
}

/** What is about one customer, or about all of them: it can only be found out by looking at customers. */
export const aboutCustomers: ReadonlySet<Kind> = new Set<Kind>([
  "aggregate",
  "attribute",
  "key",
  "trait",
  "stored",
  "percentile",
  "sequence",
  "rank",
  "sample",
]);

const differs: ReadonlySet<Kind> = new Set<Kind>([...aboutCustomers, "field"]);
