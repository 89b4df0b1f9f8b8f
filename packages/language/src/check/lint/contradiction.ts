import type { Cond } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { code } from "../wording/words.ts";
import type { Span } from "@satsuma/model";
import { conjuncts, transparent } from "./conjuncts.ts";
import type { Conjunct } from "./conjuncts.ts";
import { areDisjoint, isInside, rangeOf } from "./range.ts";
import type { Range } from "./range.ts";
import { oneOf } from "../wording/one-of.ts";

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
  const all = conjuncts(cond);
  const ranges = rangesByThing(all, session);
  const clash = disjointRanges(ranges) ?? deniedAndHeld(all, ranges, session);
  if (clash) report(clash, rows, session);
}

/** What two conditions that exclude each other are written as. */
type Clash = readonly [first: Span, second: Span];

type Ranges = ReadonlyMap<number, readonly Range[]>;

function rangesByThing(all: readonly Conjunct[], session: Session): Ranges {
  const ranges = all.flatMap(({ cond, span }) => {
    const range = rangeOf(cond, session);
    return range ? [{ ...range, ...(span && { span }) }] : [];
  });
  return Map.groupBy(ranges, ({ of }) => of);
}

/** Two conditions that leave no value of one thing. */
function disjointRanges(byThing: Ranges): Clash | undefined {
  for (const ranges of byThing.values())
    for (const [i, range] of ranges.entries()) {
      const other = ranges.slice(0, i).find((each) => areDisjoint(each, range));
      const clash = inOrder(other?.span, range.span);
      if (clash) return clash;
    }
  return undefined;
}

/** `a and not a`, `age > 5 and not age > 3`. */
function deniedAndHeld(
  all: readonly Conjunct[],
  ranges: Ranges,
  session: Session,
): Clash | undefined {
  const denied = all.filter(({ cond }) => cond.kind === "not");
  if (denied.length === 0) return undefined;
  const held = new Map(all.map(({ cond, span }) => [session.identity(cond), span]));
  for (const { cond, span } of denied) {
    const clash = cond.kind === "not" && inOrder(deniedIn(cond.of, held, ranges, session), span);
    if (clash) return clash;
  }
  return undefined;
}

/** Where it is said that what is denied holds. */
function deniedIn(
  denied: Cond,
  held: ReadonlyMap<number, Span | undefined>,
  ranges: Ranges,
  session: Session,
): Span | undefined {
  const inner = transparent(denied);
  const span = held.get(session.identity(denied)) ?? (inner && held.get(session.identity(inner)));
  const range = span ? undefined : rangeOf(denied, session);
  return span ?? ranges.get(range?.of ?? -1)?.find((each) => range && isInside(each, range))?.span;
}

/** Two places, unless they are one: what contradicts itself elsewhere was told of there. */
function inOrder(a: Span | undefined, b: Span | undefined): Clash | undefined {
  if (!a || !b || (a.start === b.start && a.end === b.end)) return undefined;
  return a.start < b.start ? [a, b] : [b, a];
}

function report([first, second]: Clash, rows: string, session: Session): void {
  session.report({
    code: "SEG6004",
    severity: "warning",
    message: `no ${singular(rows, session)} can meet both ${code(session.textOf(first))} and ${code(session.textOf(second))}`,
    at: second,
    label: "cannot hold together with the other",
    secondary: [{ span: first, text: "when this holds" }],
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
  oneOf(rows, session.catalogue, "customer");
