import type { Cond, Value } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { code } from "../wording/words.ts";
import { disjuncts, transparent } from "./conjuncts.ts";
import { coversAll } from "./coverage.ts";
import { compareDecimalTexts } from "../values/decimal-text.ts";
import { areDisjoint, isInside, rangeOf } from "./range.ts";
import type { Range } from "./range.ts";
import { oneOf } from "../wording/one-of.ts";

/** Warns of conditions that everyone meets; true when there is one. */
export function warnOfTautologies(cond: Cond, rows: string, session: Session): boolean {
  let found = false;
  const pending: { cond: Cond; inside: boolean }[] = [{ cond, inside: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { cond: part, inside } = next;
    const why = inside ? undefined : reason(part, session);
    if (why !== undefined) {
      report(part, why, rows, session);
      found = true;
    } else if (part.kind === "and" || part.kind === "or" || part.kind === "atLeast")
      for (const of of part.of) pending.push({ cond: of, inside: part.kind === "or" && isOr(of) });
    else if (part.kind === "not") pending.push({ cond: part.of, inside: false });
  }
  return found;
}

const isOr = ({ kind }: Cond): boolean => kind === "or";

/** Why everyone meets a condition; undefined when that is not certain. */
function reason(cond: Cond, session: Session): string | undefined {
  switch (cond.kind) {
    case "compare":
    case "between": {
      const range = rangeOf(cond, session);
      const isAll = range && isCount(cond) && coversAll([range], zero);
      return isAll ? "a count is never below 0" : undefined;
    }
    case "known":
      return cond.value.nullable || cond.value.kind === "feature"
        ? undefined
        : "it is always known";
    case "rank":
      return cond.percent && Number(cond.count) === 100 && !cond.by.nullable && !cond.among
        ? "100% are all of them"
        : undefined;
    case "sample":
      return cond.low === 0 && cond.high === 10_000 ? "100% are all of them" : undefined;
    case "or":
      return orReason(cond, session);
    default:
      return undefined;
  }
}

const zero = { value: "0", inclusive: true, compare: compareDecimalTexts } as const;

/** True for tests of a count, which begins at 0. */
const isCount = (cond: Extract<Cond, { kind: "compare" | "between" }>): boolean =>
  counts(cond.kind === "between" ? cond.value : cond.left) ||
  (cond.kind === "compare" && counts(cond.right));

function counts(value: Value): boolean {
  if (value.kind === "defined") return counts(value.of);
  return value.kind === "aggregate" && (value.fn === "count" || value.fn === "countDistinct");
}

/** `a or not a`, `x > 5 or x <= 5 or x is unknown`, `country is not "DE" or country is not "AT"`. */
function orReason(cond: Cond, session: Session): string | undefined {
  const parts = disjuncts(cond).map(({ cond: of }) => of);
  const held = new Set(parts.map((part) => session.identity(part)));
  const ranges = parts.flatMap((part) => rangeOf(part, session) ?? []);
  const holds = (part: Cond): boolean => {
    const inner = transparent(part);
    return held.has(session.identity(part)) || (inner !== undefined && holds(inner));
  };
  const denied = parts.flatMap((part) => (part.kind === "not" ? [part.of] : []));
  if (denied.some((part) => holds(part))) return complement;
  const left = denied.flatMap((part) => rangeOf(part, session) ?? []);
  if (left.some((range) => ranges.some((each) => each.of === range.of && isInside(range, each))))
    return complement;
  if (left.some((range, i) => left.slice(0, i).some((each) => excludes(each, range))))
    return "whoever is one of these is not the other; join them with `and`";
  const counted = new Set(
    parts.flatMap((part) =>
      (part.kind === "compare" || part.kind === "between") && isCount(part)
        ? [rangeOf(part, session)?.of]
        : [],
    ),
  );
  const byThing = Map.groupBy(ranges, ({ of }) => of);
  return [...byThing].some(([of, all]) => coversAll(all, counted.has(of) ? zero : undefined))
    ? complement
    : undefined;
}

const complement = "whoever does not meet one part of it meets another";

const excludes = (a: Range, b: Range): boolean => a.of === b.of && areDisjoint(a, b);

function report(cond: Cond, why: string, rows: string, session: Session): void {
  if (!cond.span) return;
  const singular = oneOf(rows, session.catalogue, "customer");
  session.report({
    code: "SEG6005",
    severity: "warning",
    message: `every ${singular} meets ${code(session.textOf(cond.span))}: ${why}`,
    at: cond.span,
    help: [{ text: "leave it out, or ask for something that only some meet", sure: false }],
  });
}
