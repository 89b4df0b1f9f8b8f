import type { Severity, Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";

/** Reports a construct of the language that is understood but cannot be run yet. */
export function notYet(
  scope: Scope,
  span: Span,
  what: string,
  severity: Severity = "error",
): undefined {
  return fail(scope, {
    code: "SEG9001",
    severity,
    message: `this version does not run ${what} yet`,
    at: span,
    notes: ["The rule is written correctly; nothing needs to change once this is supported."],
  });
}
