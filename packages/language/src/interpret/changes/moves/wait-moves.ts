import { instantText } from "../../time/instant.ts";
import { waitingCost } from "../cost.ts";
import { flips } from "../flips.ts";
import { outlookFrom } from "../state.ts";
import type { State, Trying } from "../state.ts";
import type { Leaf } from "./leaf.ts";

/** Waiting until a test comes to what is wanted by itself: the first time, if it ever does. */
export function waitMove(leaf: Leaf, state: State, trying: Trying): readonly State[] {
  const isThere = trying.evaluator.holds(leaf, state.person, state.at) === leaf.wanted;
  const instants = flips(leaf, state.person, outlookFrom(state, trying), mostInstants);
  const [first, second] = instants.take(2);
  const at = isThere ? second : first;
  return at === undefined ? [] : [waited(state, at)];
}

/** So many instants are looked at for one test: there are many tests, and other ways than waiting. */
const mostInstants = 150;

/** A state some time later. Waiting twice is waiting once, for longer. */
export function waited(state: State, at: bigint): State {
  const last = state.steps.at(-1);
  const steps = last?.kind === "wait" ? state.steps.slice(0, -1) : state.steps;
  return {
    person: state.person,
    at,
    steps: [...steps, { kind: "wait", until: instantText(at) }],
    cost: state.cost + waitingCost(at - state.at),
  };
}
