import type { Cond, Value } from "@satsuma/ir";
import type { Path, Ranking } from "../../ast.ts";
import { eventsNamed } from "../events/event-table.ts";
import { namesTrait } from "../paths/trait.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { percentage } from "../values/percentage.ts";
import { checkValue } from "../values/value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { aType, code } from "../wording/words.ts";
import { checkCond } from "./condition.ts";
import { looksAtCustomers } from "./customers-only.ts";
import { isOrdered } from "./order.ts";

/** `in top 5 with ties by spend per country among (…)`: the customers who come first. */
export function checkRanking(expr: Ranking, scope: Scope): Cond | undefined {
  if (!looksAtCustomers(scope, expr.span, "customers are ranked, not these")) return undefined;
  const count = howMany(expr, scope);
  const by = checkValue(expr.by, scope);
  const isRanked = by && isOrdered({ value: by, expr: expr.by }, scope);
  const per = expr.per && checkGroup(expr.per, scope);
  const among = expr.among && checkCond(expr.among, scope);
  if (count === undefined || !by || !isRanked || (expr.per && !per) || (expr.among && !among))
    return undefined;
  const { end, withTies, span } = expr;
  const percent = expr.count.type === "percent";
  return {
    kind: "rank",
    end,
    count,
    percent,
    withTies,
    by,
    ...(per && { per }),
    ...(among && { among }),
    span,
  };
}

function howMany({ count }: Ranking, scope: Scope): string | undefined {
  if (count.type === "percent") return percentage(count, scope, "a share of the customers");
  const whole = wholeNumber(count, scope, { what: "a number of customers", least: 1 });
  return whole === undefined ? undefined : String(whole);
}

/** What customers are put into groups by: any value that two of them can have in common, or a condition. */
function checkGroup(path: Path, scope: Scope): Value | undefined {
  const { span } = path;
  const events = namesTrait(path, scope) ? undefined : eventsNamed(path, scope);
  if (events) return events === "poison" ? undefined : manyValues(path, scope);
  const checked = scope.session.expression({ kind: "path", path, span }, scope);
  if (checked?.kind === "cond")
    return { kind: "truth", of: checked.cond, type: { kind: "yes/no" }, nullable: false, span };
  if (checked?.kind !== "value") return undefined;
  const { type } = checked.value;
  if (!ungrouped.has(type.kind)) return checked.value;
  return fail(scope, {
    code: "SEG3019",
    message: `customers cannot be put into groups by ${code(scope.session.textOf(span))}, which is ${type.kind === "approx" ? "a number that is not exact" : aType(type)}`,
    at: span,
    help: [{ text: "group them by a text, a whole number, a date or yes/no", sure: false }],
  });
}

/** Events, or a field of them, of which a customer can have many. */
function manyValues({ span, rest }: Path, scope: Scope): undefined {
  const written = scope.session.textOf(span);
  const one = rest.length > 0 ? `last of ${written}` : `count of ${written}`;
  return fail(scope, {
    code: "SEG3019",
    message: `customers are put into groups by one value each, and a customer can have many ${code(written)}`,
    at: span,
    help: [
      {
        text: `give one value a name, ${code(`define x = ${one}`)}, and group by that`,
        sure: false,
      },
    ],
  });
}

/** Types of values that are hardly ever equal, or that have no one way of being so. */
const ungrouped: ReadonlySet<Value["type"]["kind"]> = new Set([
  "approx",
  "annual date",
  "duration",
  "point",
  "list",
]);
