import type { Cond } from "@satsuma/ir";
import type { Placed } from "../evaluator.ts";
import type { State, Trying } from "../state.ts";

/** A test that decides, and what it would have to come to. */
export interface Leaf extends Placed {
  readonly wanted: boolean;
}

/**
 * The tests any one of which could be worked on next to make a condition come to what is wanted: where all of several have to
 * change the first that does not yet, where one of them is enough each of them. Empty where it comes to that already.
 */
export function leavesToChange(
  { cond, timezone, wanted }: Leaf,
  state: State,
  trying: Trying,
): readonly Leaf[] {
  const zone = timezone === undefined ? {} : { timezone };
  const isWanted = (part: Cond): boolean =>
    trying.evaluator.holds({ cond: part, ...zone }, state.person, state.at) === wanted;
  if (isWanted(cond)) return [];
  const into = (part: Cond, of = wanted): readonly Leaf[] =>
    leavesToChange({ cond: part, wanted: of, ...zone }, state, trying);
  const first = (parts: readonly Cond[]): readonly Leaf[] => {
    const next = parts.find((part) => !isWanted(part));
    return next === undefined ? [] : into(next);
  };
  const any = (parts: readonly Cond[]): readonly Leaf[] => parts.flatMap((part) => into(part));
  switch (cond.kind) {
    case "and":
      return wanted ? first(cond.of) : any(cond.of);
    case "or":
      return wanted ? any(cond.of) : first(cond.of);
    case "atLeast":
    case "periods":
      return any(cond.of);
    case "not":
      return leavesToChange({ cond: cond.of, wanted: !wanted, ...zone }, state, trying);
    case "definedCond":
      return into(cond.of);
    case "member": {
      const own = cond.timezone === undefined ? {} : { timezone: cond.timezone };
      return leavesToChange({ cond: cond.of, wanted, ...own }, state, trying);
    }
    default:
      return [{ cond, wanted, ...zone }];
  }
}
