import type { Cond } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { lookup } from "../lookup.ts";
import { code } from "../wording/words.ts";
import { areDisjoint, rangeOf } from "./range.ts";
import type { Range } from "./range.ts";

/** Warns of conditions joined by `and` that nobody can meet together, and of counts that would have to be negative. */
export function warnOfContradictions(cond: Cond, rows: string, session: Session): void {
  const pending: { cond: Cond; inside: boolean }[] = [{ cond, inside: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { cond: part, inside } = next;
    if (part.kind === "and" && !inside) warnOfAnd(part, rows, session);
    warnOfNegative(part, rows, session);
    if (part.kind === "and" || part.kind === "or" || part.kind === "atLeast")
      for (const of of part.of) pending.push({ cond: of, inside: part.kind === "and" });
    if (part.kind === "not") pending.push({ cond: part.of, inside: false });
  }
}

function warnOfAnd(cond: Cond, rows: string, session: Session): void {
  const byThing = new Map<number, Range[]>();
  for (const range of rangesOf(cond, session)) {
    const others = byThing.get(range.of) ?? [];
    const clash = others.find((other) => areDisjoint(other, range));
    if (clash) {
      report(clash, range, rows, session);
      return;
    }
    byThing.set(range.of, [...others, range]);
  }
}

/** How many definitions, one inside the other, are looked into: what lies deeper is nobody's slip. */
const deepest = 8;

/** The tests that must all hold. */
function rangesOf(cond: Cond, session: Session, depth = 0): readonly Range[] {
  if (cond.kind === "and") return cond.of.flatMap((part) => rangesOf(part, session, depth));
  if (cond.kind === "definedCond") {
    const { span } = cond;
    const within = depth < deepest ? rangesOf(cond.of, session, depth + 1) : [];
    return within.map((range) => ({ ...range, ...(span && { span }) }));
  }
  const range = rangeOf(cond, session);
  return range ? [range] : [];
}

function report(first: Range, second: Range, rows: string, session: Session): void {
  if (!first.span || !second.span) return;
  session.report({
    code: "SEG6004",
    severity: "warning",
    message: `no ${singular(rows, session)} can meet both ${code(session.textOf(first.span))} and ${code(session.textOf(second.span))}`,
    at: second.span,
    label: "cannot hold together with the other",
    secondary: [{ span: first.span, text: "when this holds" }],
  });
}

/** `count of orders < 0`. */
function warnOfNegative(cond: Cond, rows: string, session: Session): void {
  const counted = cond.kind === "compare" ? cond.left : undefined;
  const isCount =
    counted?.kind === "aggregate" && (counted.fn === "count" || counted.fn === "countDistinct");
  const range = isCount ? rangeOf(cond, session) : undefined;
  if (!range?.span || !areDisjoint(range, { ...range, ...nonNegative(range) })) return;
  session.report({
    code: "SEG6004",
    severity: "warning",
    message: `no ${singular(rows, session)} can meet ${code(session.textOf(range.span))}: a count is never below 0`,
    at: range.span,
  });
}

function nonNegative({ high, low }: Range): Partial<Range> {
  const compare = (high ?? low)?.compare;
  return compare
    ? {
        low: { value: "0", inclusive: true, compare },
        ...(high && { high: { ...high, value: "9".repeat(38) } }),
      }
    : {};
}

const singular = (rows: string, session: Session): string =>
  lookup(session.catalogue.events, rows)?.singular ?? "customer";
