import type { Cond } from "@satsuma/ir";
import type { TiersDecl } from "../../ast.ts";
import type { Session } from "../scope.ts";
import { code } from "../wording/words.ts";
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
    if (!earlier) continue;
    session.report({
      code: "SEG6003",
      severity: "warning",
      message: `nobody can be in ${code(tier.name.text)}: everyone who meets its condition is already in ${code(earlier.name.text)}`,
      at: tier.name.span,
      secondary: [{ span: earlier.where.span, text: "takes them all" }],
      help: [
        { text: `put ${code(tier.name.text)} before ${code(earlier.name.text)}`, sure: false },
      ],
    });
  }
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
  if (a.kind === "definedCond") return next(a.of, b);
  if (b.kind === "definedCond") return next(a, b.of);
  if (a.kind === "or") return a.of.every((part) => next(part, b));
  if (b.kind === "and") return b.of.every((part) => next(a, part));
  if (a.kind === "and" && a.of.some((part) => next(part, b))) return true;
  if (b.kind === "or") return b.of.some((part) => next(a, part));
  const [inner, outer] = [rangeOf(a, session), rangeOf(b, session)];
  return (
    inner !== undefined && outer !== undefined && inner.of === outer.of && isInside(inner, outer)
  );
}
