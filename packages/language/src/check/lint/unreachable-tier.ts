import type { Cond } from "@satsuma/ir";
import type { Help } from "@satsuma/model";
import type { TierDecl, TiersDecl } from "../../ast.ts";
import type { Session } from "../scope.ts";
import { code, fix, insert, replace } from "../wording/words.ts";
import { transparent } from "./conjuncts.ts";
import { isInside, rangeOf } from "./range.ts";

/** Warns of tiers whose customers are all in an earlier one. */
export function warnOfUnreachableTiers(
  tiers: TiersDecl,
  rules: readonly (Cond | undefined)[],
  session: Session,
): void {
  for (const [i, tier] of tiers.tiers.entries()) {
    const rule = rules[i];
    const by = rules.findIndex(
      (earlier, j) => j < i && rule && earlier && implies(rule, earlier, session),
    );
    const earlier = tiers.tiers[by];
    const first = rules[by];
    if (!earlier || !rule || !first) continue;
    const isSame = session.identity(rule) === session.identity(first);
    session.report({
      code: "SEG6003",
      severity: "warning",
      message: `nobody can be in ${code(tier.name.text)}: everyone who meets its condition is already in ${code(earlier.name.text)}`,
      at: tier.name.span,
      secondary: [{ span: earlier.where.span, text: "takes them all" }],
      help: isSame
        ? [{ text: "give them different conditions, or take one of them out", sure: false }]
        : [moved(tiers, i, earlier, session)],
    });
  }
}

/** Advice to put a tier before an earlier one; what stands between it and the tier before, as a comment, is not moved. */
function moved(tiers: TiersDecl, index: number, earlier: TierDecl, session: Session): Help {
  const tier = tiers.tiers[index] ?? earlier;
  const text = `put ${code(tier.name.text)} before ${code(earlier.name.text)}`;
  const gap = { ...tier.span, start: tiers.tiers[index - 1]?.span.end ?? 0, end: tier.span.start };
  const space = session.textOf(gap);
  if (space.trim() !== "") return { text, sure: false };
  const { span } = earlier;
  const edits = [
    insert(span, span.start, `${session.textOf(tier.span)}${space}`),
    replace({ ...gap, end: tier.span.end }, ""),
  ];
  return fix(text, edits, false);
}

/**
 * True when the first condition surely holds only where the second does. Says false when in doubt, and when finding out
 * would take too long.
 */
function implies(a: Cond, b: Cond, session: Session, steps = { left: 2000 }): boolean {
  steps.left -= 1;
  if (steps.left < 0) return false;
  if (session.identity(a) === session.identity(b)) return true;
  const next = (x: Cond, y: Cond): boolean => implies(x, y, session, steps);
  const [insideA, insideB] = [transparent(a), transparent(b)];
  if (insideA) return next(insideA, b);
  if (insideB) return next(a, insideB);
  if (a.kind === "or") return a.of.every((part) => next(part, b));
  if (b.kind === "and") return b.of.every((part) => next(a, part));
  if (a.kind === "and" && a.of.some((part) => next(part, b))) return true;
  if (b.kind === "or") return b.of.some((part) => next(a, part));
  const [inner, outer] = [rangeOf(a, session), rangeOf(b, session)];
  return (
    inner !== undefined && outer !== undefined && inner.of === outer.of && isInside(inner, outer)
  );
}
