import type { Schedule, TimeUnit } from "@satsuma/ir";
import type { Amount, ScheduleSyntax } from "../../ast.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { code } from "../wording/words.ts";

/** When a segment is due; undefined, and reported, when that is no time. */
export function checkSchedule(syntax: ScheduleSyntax, session: Session): Schedule | undefined {
  const { every, at } = syntax;
  if (at && !/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at.text)) {
    session.report({
      code: "SEG2013",
      message: `${code(at.text)} is no time of day; times go from ${code("00:00")} to ${code("23:59")}`,
      at: at.span,
    });
    return undefined;
  }
  const time = at ? { at: at.text } : {};
  switch (every.kind) {
    case "amount": {
      const count = wholeNumber(every.amount.count, customerScope(session), {
        what: "how often a segment is due",
        least: 1,
        most: 1000,
      });
      return count === undefined
        ? undefined
        : { kind: "every", count, unit: every.amount.unit, ...time };
    }
    case "unit": {
      const { unit } = every.unit;
      if (!every.on) return { kind: "unit", unit, ...time };
      const on = placeIn(unit, every.on, session);
      return on && { kind: "unit", unit, on, ...time };
    }
    case "weekday":
      return { kind: "weekday", weekday: every.weekday.text.toLowerCase(), ...time };
  }
}

function placeIn(
  whole: TimeUnit,
  on: Amount,
  session: Session,
): { unit: TimeUnit; number: number } | undefined {
  const most = places[whole]?.[on.unit];
  if (most === undefined) {
    session.report({
      code: "SEG2013",
      message: `a ${whole} has no numbered ${on.unit}s`,
      at: on.span,
      help: [{ text: "write, for example, `every month on day 1`", sure: false }],
    });
    return undefined;
  }
  const what = `the ${on.unit} of a ${whole}`;
  const number = wholeNumber(on.count, customerScope(session), { what, least: 1, most });
  return number === undefined ? undefined : { unit: on.unit, number };
}

/** How many units of one kind another holds at most. */
const places: Partial<Record<TimeUnit, Partial<Record<TimeUnit, number>>>> = {
  week: { day: 7 },
  month: { day: 31 },
  quarter: { day: 92, month: 3 },
  year: { day: 366, week: 53, month: 12, quarter: 4 },
};
