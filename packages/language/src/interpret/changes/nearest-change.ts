import { walk } from "@satsuma/ir";
import { instantText } from "../time/instant.ts";
import { carriedOut } from "./carried-out.ts";
import type { Change, ChangeStep, NoChange } from "./change.ts";
import type { Placed } from "./evaluator.ts";
import type { Outlook } from "./flips.ts";
import { attributeMoves } from "./moves/attribute-moves.ts";
import { eventMoves } from "./moves/event-moves.ts";
import { leavesToChange } from "./moves/leaf.ts";
import type { Leaf } from "./moves/leaf.ts";
import { sequenceMoves } from "./moves/sequence-moves.ts";
import { waitMove } from "./moves/wait-moves.ts";
import { withFreshKeys } from "./needs/fresh-keys.ts";
import { withNeeds } from "./needs/needs.ts";
import type { Flips } from "./needs/needs.ts";
import { personUntil } from "./person.ts";
import type { Person } from "./person.ts";
import type { State, Trying } from "./state.ts";

/** What was found: a change, or why there is none. */
export type Nearest =
  | { readonly change: Change; readonly none?: never }
  | { readonly none: NoChange; readonly change?: never };

/** So many states are gone into, each so many tests wide, and the rule is evaluated about so often in all. */
const most = { states: 80, leaves: 12, steps: 6, evaluations: 1200 };

/**
 * The nearest change that flips a condition for a customer: one at least of the changes it is made of takes place at every test that
 * decides, cheapest first, until the whole comes to the opposite. What is returned was carried out and evaluated, so it is true;
 * that there is no nearer one is true of the changes that are tried: attributes, more events, and time.
 *
 * @see Dijkstra, A Note on Two Problems in Connexion with Graphs, Numerische Mathematik 1, 1959
 */
export function nearestChange(placed: Placed, person: Person, outlook: Outlook): Nearest {
  const { evaluator, at } = outlook;
  const known = personUntil(person, at);
  const root: Leaf = { ...placed, wanted: evaluator.holds(placed, known, at) !== true };
  const start: State = { person: known, at, steps: [], cost: 0 };
  const search: Search = {
    root,
    trying: outlook,
    pending: [{ state: start, cost: 0 }],
    seen: new Set(),
  };
  const last = evaluator.asked() + most.evaluations;
  for (let looked = 0; looked < most.states && evaluator.asked() < last; looked += 1) {
    const next = cheapest(search.pending);
    if (next === undefined) return { none: whyNone(leavesToChange(root, start, outlook)) };
    const found = next.leaves === undefined ? lookAt(next.state, search) : undefined;
    if (found) return { change: changeOf(root, found, start, outlook) };
    for (const leaf of next.leaves ?? [])
      for (const state of moves(leaf, next.state, outlook)) add(state, search);
  }
  return { none: "search" };
}

/** What is still to be looked at, and what was. */
interface Search {
  readonly root: Leaf;
  readonly trying: Trying;
  readonly pending: Pending[];
  readonly seen: Set<string>;
}

/** A state to look at; with leaves, one whose moves other than waiting are still to be made. */
interface Pending {
  readonly state: State;
  readonly cost: number;
  readonly leaves?: readonly Leaf[];
}

/** The state where it is what is wanted; otherwise those that waiting leads to are added, and the rest is put off: it costs more. */
function lookAt(state: State, search: Search): State | undefined {
  const { root, trying, pending } = search;
  const { holds } = trying.evaluator;
  const leaves = leavesToChange(root, state, trying).slice(0, most.leaves);
  if (leaves.length === 0)
    return holds(root, state.person, state.at) === root.wanted ? state : undefined;
  if (state.steps.length >= most.steps) return undefined;
  for (const leaf of leaves) for (const next of waitMove(leaf, state, trying)) add(next, search);
  pending.push({ state, cost: state.cost + leastCost, leaves });
  return undefined;
}

/** No step but waiting costs less. */
const leastCost = 0.98;

function add(state: State, { pending, seen }: Search): void {
  const name = JSON.stringify(state.steps.map((step) => JSON.stringify(step)).toSorted());
  if (!seen.has(name)) pending.push({ state, cost: state.cost });
  seen.add(name);
}

function cheapest(pending: Pending[]): Pending | undefined {
  let best = 0;
  for (const [i, { cost }] of pending.entries())
    if (cost < (pending[best]?.cost ?? Infinity)) best = i;
  return pending.splice(best, 1)[0];
}

const moves = (leaf: Leaf, state: State, trying: Trying): readonly State[] => [
  ...attributeMoves(leaf, state, trying),
  ...eventMoves(leaf, state, trying),
  ...sequenceMoves(leaf, state, trying),
];

/** The steps that are needed: what one of them did a later one may have undone. */
function changeOf(root: Leaf, state: State, start: State, trying: Trying): Change {
  const flips: Flips = (steps) => {
    const { person, at } = carriedOut(steps, start, trying);
    return trying.evaluator.holds(root, person, at) === root.wanted;
  };
  let steps = state.steps;
  for (const step of state.steps) {
    const fewer = steps.filter((each) => each !== step);
    if (flips(fewer)) steps = fewer;
  }
  const { at } = carriedOut(steps, start, trying);
  const told = withNeeds(merged(steps), flips, {
    rule: root.cond,
    evaluator: trying.evaluator,
  });
  return {
    steps: withFreshKeys(told, flips, { person: start.person, trying }),
    asOf: instantText(at),
    cost: state.cost,
  };
}

/** Events of one table that happen one after the other, with nothing between, are one step. */
function merged(steps: readonly ChangeStep[]): readonly ChangeStep[] {
  const found: ChangeStep[] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (step.kind === "event" && last?.kind === "event" && last.event === step.event)
      found.splice(-1, 1, { ...last, rows: [...last.rows, ...step.rows] });
    else found.push(step);
  }
  return found;
}

/** Why nothing was found, from the tests that would have had to change: what is the same for all of them. */
function whyNone(leaves: readonly Leaf[]): NoChange {
  const reasons = new Set(leaves.map(reasonOf));
  if (reasons.size > 1) reasons.delete("constant");
  const [first = "search"] = reasons;
  return reasons.size === 1 ? first : "search";
}

function reasonOf({ cond }: Leaf): NoChange {
  const kinds = new Set([...walk(cond)].map(({ kind }) => kind));
  if (kinds.has("sample")) return "lot";
  if (kinds.has("rank") || kinds.has("percentile")) return "others";
  if (cond.kind === "constant") return "constant";
  if (kinds.has("attribute")) return "search";
  if (kinds.has("aggregate") || kinds.has("sequence")) return "past";
  return kinds.has("stored") || kinds.has("trait") ? "model" : "constant";
}
