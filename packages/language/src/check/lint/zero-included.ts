import type { Aggregate, Cond, Value } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { code, fix, insert } from "../wording/words.ts";
import { isAtom, operands } from "./operands.ts";

/** Hints where `sum of … < 10` or `count of … < 3` includes customers without any such events. */
export function hintAtZero(cond: Cond, session: Session): void {
  visit(cond, new Set(), true, session);
}

function visit(cond: Cond, events: ReadonlySet<string>, joined: boolean, session: Session): void {
  if (cond.kind === "and") {
    const all = new Set([...events, ...cond.of.flatMap((part) => eventsNeeded(part))]);
    for (const part of cond.of) visit(part, all, joined, session);
  } else if (cond.kind === "or" || cond.kind === "atLeast") {
    for (const part of cond.of) visit(part, events, false, session);
  } else if (!session.quantities.has(cond)) {
    const total = below(cond);
    if (total && !events.has(total.event)) hint(cond, total, joined, session);
  }
}

/** The count or sum that a condition holds below a number greater than zero. */
function below(cond: Cond): Aggregate | undefined {
  if (cond.kind !== "compare") return undefined;
  const [smaller, greater] =
    cond.op === "lt" || cond.op === "le" ? [cond.left, cond.right] : [cond.right, cond.left];
  const total = totalOf(smaller);
  const isUpper = cond.op !== "eq" && greater.kind === "literal" && Number(greater.value) > 0;
  return isUpper ? total : undefined;
}

function totalOf(value: Value): Aggregate | undefined {
  if (value.kind === "defined") return totalOf(value.of);
  const isTotal = value.kind === "aggregate" && !value.nullable;
  return isTotal ? value : undefined;
}

/** Events a customer surely has where the condition holds. */
function eventsNeeded(cond: Cond, depth = 8): readonly string[] {
  if (cond.kind === "and") return cond.of.flatMap((part) => eventsNeeded(part, depth));
  if (cond.kind === "definedCond") return depth > 0 ? eventsNeeded(cond.of, depth - 1) : [];
  if (cond.kind === "compare" && (cond.op === "ge" || cond.op === "gt")) {
    const total = totalOf(cond.left);
    const least = cond.right.kind === "literal" ? Number(cond.right.value) : -1;
    return total && (least > 0 || (least === 0 && cond.op === "gt")) ? [total.event] : [];
  }
  if (cond.kind === "sequence")
    return cond.steps.filter(({ absent }) => !absent).map(({ event }) => event);
  // The conditions of the periods differ in nothing but when.
  if (cond.kind === "periods") return cond.of.slice(0, 1).flatMap((part) => eventsNeeded(part));
  if (!isAtom(cond)) return [];
  return operands(cond).flatMap((value) =>
    value.kind === "aggregate" && value.nullable ? [value.event] : [],
  );
}

function hint(cond: Cond, total: Aggregate, joined: boolean, session: Session): void {
  const { span } = cond;
  if (!span) return;
  const window = session.windows.get(total.window)?.span;
  const has = `has ${total.event}${window ? ` ${session.textOf(window)}` : ""}`;
  const edits = joined
    ? [insert(span, span.end, ` and ${has}`)]
    : [insert(span, span.start, "("), insert(span, span.end, ` and ${has})`)];
  session.report({
    code: "SEG5002",
    severity: "hint",
    message: `customers without any such ${total.event} count as 0 and are included`,
    at: span,
    help: [fix(`add ${code(`and ${has}`)} to leave them out`, edits, false)],
  });
}
