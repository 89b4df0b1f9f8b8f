import type { TimeAmount, TimeUnit, Value, Window } from "@satsuma/ir";
import type { Period, WindowSyntax } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { timeAmount, wholeNumber } from "../values/whole-number.ts";
import { code, fix, replace } from "../wording/words.ts";

/** `each of …` and `at least 4 of …`. */
type Several = Extract<Period, { kind: "eachOf" | "atLeastOf" }>;

type PeriodSyntax = Extract<WindowSyntax, { kind: "period" }>;

/** Periods that follow each other without a gap, and in how many of them something must hold. */
export interface Periods {
  readonly atLeast: number;
  readonly periods: TimeAmount & { readonly of: "last" | "previous" };
  /** One for each, latest first. */
  readonly windows: readonly Window[];
  /** All of them as one. */
  readonly whole: Window;
}

/** More periods than a year has days are a slip. */
const most = 400;

/** The periods of `has orders in each of previous 6 months`; undefined when they are wrong. */
export function checkPeriods(
  syntax: PeriodSyntax,
  several: Several,
  scope: Scope,
): Periods | undefined {
  const { amount, of } = several;
  const what = "the number of periods";
  const count = wholeNumber(amount.count, scope, { what, least: 1, most });
  const back = syntax.shiftedBack && timeAmount(syntax.shiftedBack, scope);
  if (count === undefined || (syntax.shiftedBack && !back)) return undefined;
  const atLeast = needed(several, count, scope);
  if (atLeast === undefined || (back && of === "last" && !areWhole(several, scope)))
    return undefined;
  const { unit } = amount;
  const moved = (window: Window): Window => (back ? { kind: "shifted", back, window } : window);
  const whole = moved({ kind: of, count, unit });
  scope.session.windows.set(whole, { span: syntax.span, onEvents: true });
  const windows = Array.from({ length: count }, (_, i) =>
    moved(of === "previous" ? wholeUnit(i, unit) : stretch(i, unit)),
  );
  return { atLeast, periods: { count, unit, of }, windows, whole };
}

function needed(several: Several, count: number, scope: Scope): number | undefined {
  if (several.kind === "eachOf") return count;
  const what = "how many of the periods are needed";
  return wholeNumber(several.count, scope, { what, least: 1, most: count });
}

/** The whole unit before the one that many units ago. */
function wholeUnit(back: number, unit: TimeUnit): Window {
  const window: Window = { kind: "previous", count: 1, unit };
  return back === 0 ? window : { kind: "shifted", back: { count: back, unit }, window };
}

/** From so many units and one ago to so many ago. Counted from as-of, so that the ends meet though months differ in length. */
const stretch = (back: number, unit: TimeUnit): Window => ({
  kind: "fromTo",
  from: ago(back + 1, unit),
  to: back === 0 ? now : ago(back, unit),
});

const instant = { type: { kind: "instant" }, nullable: false } as const;

const now: Value = { kind: "moment", name: "now", ...instant };

const ago = (count: number, unit: TimeUnit): Value => ({ kind: "ago", count, unit, ...instant });

function areWhole({ span }: Several, scope: Scope): boolean {
  const whole = scope.session.textOf(span).replace(/\blast\b/iu, "previous");
  fail(scope, {
    code: "SEG4006",
    message: "only whole periods can be shifted back one by one",
    at: span,
    help: [fix(`write ${code(whole)}`, [replace(span, whole)], false)],
  });
  return false;
}

/** Reports several periods where only one can stand: after anything but `has`. */
export function periodsElsewhere(several: Several, scope: Scope): undefined {
  const { span, of, amount } = several;
  const written = scope.session.textOf(span);
  const one = `${of} ${scope.session.textOf(amount.span)}`;
  return fail(scope, {
    code: "SEG4012",
    message: `only ${code("has")} can look at several periods one by one, as in ${code(`has at least 2 orders in ${written}`)}`,
    at: span,
    help: [
      fix(`look at the whole time at once: ${code(`in ${one}`)}`, [replace(span, one)], false),
    ],
  });
}
