import { eventCount } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { EventsExpr, Has, WindowSyntax } from "../../ast.ts";
import { checkEvents, fieldCounted } from "../events/event-set.ts";
import { warnOfShortData } from "../lint/short-data.ts";
import type { Scope } from "../scope.ts";
import { checkPeriods } from "../time/periods.ts";
import { checkWindow } from "../time/window.ts";
import type { EventTest } from "./event-test.ts";
import { quantityTest } from "./quantity.ts";
import { sequenceTest } from "./sequence.ts";

/** `has no orders where (…) in last 90 days`: how many events there are, compared with a number. */
export function checkHas(expr: Has, scope: Scope): Cond | undefined {
  const test =
    expr.of.kind === "sequence"
      ? sequenceTest(expr, expr.of, scope)
      : countTest(expr, expr.of, scope);
  return expr.window
    ? inWindow(test, expr.window, expr.span, scope)
    : test?.within({ kind: "ever" });
}

function inWindow(
  test: EventTest | undefined,
  syntax: WindowSyntax,
  span: Span,
  scope: Scope,
): Cond | undefined {
  if (syntax.kind === "period") {
    const { period } = syntax;
    if (period.kind === "eachOf" || period.kind === "atLeastOf") {
      const found = checkPeriods(syntax, period, scope);
      if (!test || !found) return undefined;
      const { atLeast, periods, windows, whole } = found;
      warnOfShortData(test.event, whole, scope);
      return { kind: "periods", atLeast, periods, of: windows.map(test.within), span };
    }
  }
  const window = checkWindow(syntax, scope, "events");
  if (!test || !window) return undefined;
  warnOfShortData(test.event, window, scope);
  return test.within(window);
}

function countTest(expr: Has, of: EventsExpr, scope: Scope): EventTest | undefined {
  const found = checkEvents(of, scope, expr.span);
  const test = quantityTest(expr.quantity, expr.span, scope);
  if (!found || !test) return undefined;
  if (found.field) return fieldCounted(of, "`has` counts events", scope);
  const { events } = found;
  return {
    event: events.event,
    within: (window) => test({ ...eventCount(events, window), span: expr.span }),
  };
}
