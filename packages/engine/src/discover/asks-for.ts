import { parseExpression } from "@satsuma/language";
import type { Expr } from "@satsuma/language";

/** Part of a condition, and how each piece of it is written. */
interface Part {
  readonly expr: Expr;
  readonly textOf: (piece: Pick<Expr, "span">) => string;
}

/**
 * True when whoever meets a rule meets a condition, as far as that can be seen from how they are written: each part of the
 * condition is one of the rule, or has the same events in the same window with less said of them.
 */
export function asksFor(rule: string, condition: string): boolean {
  const [asked, wanted] = [partsOf(rule), partsOf(condition)];
  return wanted.length > 0 && wanted.every((part) => asked.some((one) => implies(one, part)));
}

function partsOf(condition: string): Part[] {
  const { expr } = parseExpression(condition, "<rule>");
  const textOf: Part["textOf"] = ({ span }) => condition.slice(span.start, span.end);
  return expr === undefined ? [] : joined(expr).map((part) => ({ expr: part, textOf }));
}

const joined = (expr: Expr): readonly Expr[] => (expr.kind === "and" ? expr.of : [expr]);

const implies = (one: Part, other: Part): boolean =>
  one.textOf(one.expr) === other.textOf(other.expr) ||
  (someEvents(one) !== undefined &&
    someEvents(one) === someEvents(other) &&
    filters(other).every((filter) => filters(one).includes(filter)));

/** Which events in which window `has` asks for, however they are filtered; `undefined` of anything else. */
function someEvents({ expr, textOf }: Part): string | undefined {
  if (expr.kind !== "has" || expr.quantity !== undefined || expr.of.kind !== "path")
    return undefined;
  return `${textOf(expr.of.path)} ${expr.window === undefined ? "" : textOf(expr.window)}`;
}

/** What is said of each of the events. */
function filters({ expr, textOf }: Part): string[] {
  const filter = expr.kind === "has" && expr.of.kind === "path" ? expr.of.where : undefined;
  return filter === undefined ? [] : unwrapped(filter).map(textOf);
}

/** The parts of a filter, out of their parentheses. */
const unwrapped = (expr: Expr): Expr[] => {
  if (expr.kind === "parentheses") return unwrapped(expr.of);
  return expr.kind === "and" ? expr.of.flatMap(unwrapped) : [expr];
};
