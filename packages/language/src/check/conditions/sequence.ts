import type { Cond, Step, TimeAmount } from "@satsuma/ir";
import type { Amount, EventsExpr, Has, Sequence } from "../../ast.ts";
import { checkEvents, fieldCounted } from "../events/event-set.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { timeAmount } from "../values/whole-number.ts";
import { code, fix, replace } from "../wording/words.ts";
import { looksAtCustomers } from "./customers-only.ts";
import type { EventTest } from "./event-test.ts";

/** `has sequence (cart_adds then no orders within 2 days)`: events one after the other. The window cuts those of the first step. */
export function sequenceTest(expr: Has, sequence: Sequence, scope: Scope): EventTest | undefined {
  if (!looksAtCustomers(scope, expr.span, "it has no sequence of events of its own"))
    return undefined;
  const { span } = expr;
  const isCounted = countsSequences(expr, sequence, scope);
  const first = eventsOf(sequence.first, expr, scope);
  const later = sequence.steps.map((step) => laterStep(step, expr, scope));
  if (isCounted || !first || !later.every((step) => step !== undefined)) return undefined;
  const steps: readonly Step[] = [{ kind: "step", ...first, absent: false }, ...later];
  return {
    event: first.event,
    within: (window) => {
      const found: Cond = { kind: "sequence", steps, window, span };
      return expr.quantity?.kind === "no" ? { kind: "not", of: found, span } : found;
    },
  };
}

function laterStep(step: Sequence["steps"][number], expr: Has, scope: Scope): Step | undefined {
  const events = eventsOf(step.events, expr, scope);
  const within = step.within && stepLength(step.within, scope);
  if (!events || (step.within && !within)) return undefined;
  return { kind: "step", ...events, absent: step.no, ...(within && { within }) };
}

function eventsOf(
  expr: EventsExpr,
  has: Has,
  scope: Scope,
): Pick<Step, "event" | "filter"> | undefined {
  const found = checkEvents(expr, scope, has.span);
  if (!found) return undefined;
  if (found.field) return fieldCounted(expr, "steps are events", scope);
  const { event, filter } = found.events;
  return { event, ...(filter && { filter }) };
}

/** Between two events a day is 24 hours, so that only units of one length can be counted. */
function stepLength(amount: Amount, scope: Scope): TimeAmount | undefined {
  const days = daysIn[amount.unit];
  if (days === undefined) return timeAmount(amount, scope);
  const count = Number(amount.count.value) * days;
  const written = `${count} days`;
  return fail(scope, {
    code: "SEG4011",
    message: `steps are measured in minutes, hours, days or weeks; ${amount.unit}s differ in length`,
    at: amount.span,
    help: Number.isSafeInteger(count)
      ? [fix(`write ${code(`within ${written}`)}`, [replace(amount.span, written)], false)]
      : [],
  });
}

/** About how many days the units have that differ in length. */
const daysIn: Partial<Record<Amount["unit"], number>> = { month: 30, quarter: 91, year: 365 };

/** A sequence is there or not: reports any other quantity. */
function countsSequences({ quantity }: Has, sequence: Sequence, scope: Scope): boolean {
  if (!quantity || quantity.kind === "no" || quantity.kind === "any") return false;
  fail(scope, {
    code: "SEG3017",
    message: "sequences are not counted: a customer has one or has none",
    at: quantity.span,
    help: [
      fix(
        `write ${code("has sequence (…)")}`,
        [replace({ ...quantity.span, end: sequence.span.start }, "")],
        false,
      ),
      fix(`write ${code("has no sequence (…)")}`, [replace(quantity.span, "no")], false),
    ],
  });
  return true;
}
