import type { Outcome } from "./outcome.ts";

/**
 * The units that must be checked again: those nothing is known of, those for which a name means something else now, those
 * in circles, and all that depend on one of them. Cost: linear in the questions that were asked, times the longest chain of
 * units that depend on each other and stand in the wrong order.
 *
 * @param answer which declaration answers a question now
 */
export function outdated(
  ids: readonly string[],
  outcomes: ReadonlyMap<string, Outcome>,
  answer: (asked: string) => string,
): Set<string> {
  const found = new Set<string>();
  for (const id of ids) {
    const outcome = outcomes.get(id);
    if (!outcome || outcome.inCircle || asksAnew(outcome, answer)) found.add(id);
  }
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const id of ids) if (!found.has(id) && needsOne(outcomes.get(id), found)) found.add(id);
  }
  return found;
}

function asksAnew({ uses }: Outcome, answer: (asked: string) => string): boolean {
  for (const [asked, answered] of uses) if (answer(asked) !== answered) return true;
  return false;
}

function needsOne(outcome: Outcome | undefined, units: ReadonlySet<string>): boolean {
  for (const unit of outcome?.needs ?? []) if (units.has(unit)) return true;
  return false;
}
