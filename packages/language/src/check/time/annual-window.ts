import type { Value, Window } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code } from "../wording/words.ts";

/** True when an annual date can be looked for in a window: one of whole days, with two ends that are the same for everyone. */
export function hasAnniversaries(window: Window, at: Span, scope: Scope): boolean {
  const problem = notAnnual(window);
  if (problem === undefined) return true;
  fail(scope, {
    code: "SEG4013",
    message: `what comes round every year cannot be looked for in ${code(scope.session.textOf(at))}: ${problem}`,
    at,
    help: [{ text: "name whole days with both ends, such as `in next 7 days`", sure: false }],
  });
  return false;
}

/** Why annual dates cannot be looked for in a window; undefined when they can. */
export function notAnnual(window: Window): string | undefined {
  switch (window.kind) {
    case "last":
    case "previous":
    case "next":
    case "this":
      return timeOfDay(window.unit);
    case "shifted":
      return notAnnual(window.window);
    case "on":
      return isWrittenOut(window.at) ? undefined : moves;
    case "around":
      return isWrittenOut(window.at) ? timeOfDay(window.unit) : moves;
    case "fromTo":
      return isWrittenOut(window.from) && isWrittenOut(window.to) ? undefined : moves;
    case "before":
    case "after":
    case "since":
    case "ever":
      return "it has no beginning or no end, so every day of the year lies in it";
    case "named":
    case "bounds":
      return undefined;
  }
}

const moves = "its ends are not dates written out, such as `2026-12-24` or `today`";

const timeOfDay = (unit: string): string | undefined =>
  unit === "hour" || unit === "minute" ? "an anniversary is a whole day" : undefined;

/** A constant, a moment that moves with as-of, or what stands for one until a definition is filled in. */
function isWrittenOut(value: Value): boolean {
  switch (value.kind) {
    case "literal":
    case "moment":
    case "ago":
    case "feature":
      return true;
    case "defined":
      return isWrittenOut(value.of);
    case "localDate":
      return isWrittenOut(value.value);
    default:
      return false;
  }
}
