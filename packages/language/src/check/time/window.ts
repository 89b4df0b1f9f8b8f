import type { Value, Window } from "@satsuma/ir";
import type { Period, WindowSyntax } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code, fix, replace } from "../wording/words.ts";
import { timeAmount } from "../values/whole-number.ts";
import { around } from "./around.ts";
import { namedPeriod } from "./named-period.ts";
import { periodsElsewhere } from "./periods.ts";
import { checkTime, dayOf } from "./time-operand.ts";
import { isEmptyWindow, isReversed } from "./reversed.ts";

/**
 * A window as the checked tree has it.
 *
 * @param scope where the names of its ends are looked up
 * @param of what it is about: the events it cuts, or the value that lies in it
 */
export function checkWindow(
  syntax: WindowSyntax,
  scope: Scope,
  of: "events" | Value,
): Window | undefined {
  const window = shape(syntax, scope, of);
  if (window) scope.session.windows.set(window, { span: syntax.span, onEvents: of === "events" });
  return window;
}

function shape(syntax: WindowSyntax, scope: Scope, of: "events" | Value): Window | undefined {
  switch (syntax.kind) {
    case "ever":
      return { kind: "ever" };
    case "period":
      return syntax.shiftedBack
        ? shifted(syntax, scope, of === "events")
        : period(syntax.period, scope, of === "events");
    case "on": {
      const at = checkTime(syntax.at, scope);
      return at && { kind: "on", at: dayOf(at) };
    }
    case "before":
    case "after":
    case "since": {
      const at = checkTime(syntax.at, scope);
      return at && { kind: syntax.kind, at };
    }
    case "fromTo":
      return fromTo(syntax, scope);
    case "within":
      return around(syntax, scope, of);
  }
}

function shifted(
  syntax: Extract<WindowSyntax, { kind: "period" }>,
  scope: Scope,
  onEvents: boolean,
): Window | undefined {
  const window = period(syntax.period, scope, onEvents);
  const back = syntax.shiftedBack && timeAmount(syntax.shiftedBack, scope);
  if (!window || !back) return undefined;
  if (window.kind !== "named") return { kind: "shifted", back, window };
  const written = scope.session.textOf(syntax.period.span);
  return fail(scope, {
    code: "SEG4006",
    message: `${code(written)} is always the same period, so shifting it back changes nothing`,
    at: syntax.span,
    help: [{ text: "name the earlier period itself", sure: false }],
  });
}

function period(syntax: Period, scope: Scope, onEvents: boolean): Window | undefined {
  if (syntax.kind === "named") return namedPeriod(syntax.literal);
  if (syntax.kind === "eachOf" || syntax.kind === "atLeastOf")
    return periodsElsewhere(syntax, scope);
  if (scope.place.kind === "row") return clockInRow(syntax, scope);
  if (syntax.kind === "this") return { kind: "this", unit: syntax.unit.unit };
  if (syntax.kind === "next" && onEvents) return futureEvents(syntax, scope);
  const amount = timeAmount(syntax.amount, scope);
  return amount && { kind: syntax.kind, ...amount };
}

const clockInRow = (syntax: Period, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG4008",
    message: `a row means the same whenever it is read, so it cannot be held against ${code(scope.session.textOf(syntax.span))}`,
    at: syntax.span,
    help: [{ text: "name the period, such as `in 2026` or `since 2026-01-01`", sure: false }],
  });

const futureEvents = (syntax: Period, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG4006",
    message: "events are known only up to the moment a rule is about, so none lies in the future",
    at: syntax.span,
    label: "no event can be in this period",
    help: [{ text: "look back with `in last`, or test a date of the customer", sure: false }],
  });

function fromTo(
  syntax: Extract<WindowSyntax, { kind: "fromTo" }>,
  scope: Scope,
): Window | undefined {
  const from = checkTime(syntax.from, scope);
  const to = checkTime(syntax.to, scope);
  if (!from || !to) return undefined;
  if (!isEmptyWindow(from, to, scope.session.catalogue)) return { kind: "fromTo", from, to };
  const { textOf } = scope.session;
  return fail(scope, {
    code: "SEG4002",
    message: `the period ends before it starts: ${code(textOf(syntax.to.span))} is not after ${code(textOf(syntax.from.span))}`,
    at: syntax.span,
    help: isReversed(from, to, scope.session.catalogue)
      ? [
          fix(
            "swap the two",
            [
              replace(syntax.from.span, textOf(syntax.to.span)),
              replace(syntax.to.span, textOf(syntax.from.span)),
            ],
            true,
          ),
        ]
      : [{ text: "let it end later: the end itself is not in it", sure: false }],
  });
}
