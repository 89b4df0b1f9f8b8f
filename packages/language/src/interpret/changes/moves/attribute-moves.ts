import { walk } from "@satsuma/ir";
import type { Fact } from "@satsuma/ir";
import { attributeCost } from "../cost.ts";
import { factsNear } from "../facts/facts-near.ts";
import { withAttribute } from "../person.ts";
import type { State, Trying } from "../state.ts";
import { heldAgainst } from "./held-against.ts";
import type { Leaf } from "./leaf.ts";

/** So many values of one attribute are gone into. */
const mostValues = 2;

/** Each attribute a test reads, as it would have to be. */
export function attributeMoves(leaf: Leaf, state: State, trying: Trying): readonly State[] {
  const { evaluator } = trying;
  const resolved = evaluator.moment(state.at).resolver.cond(leaf.cond, leaf.timezone);
  const names = new Set(
    [...walk(resolved)].flatMap((node) => (node.kind === "attribute" ? [node.name] : [])),
  );
  const against = heldAgainst(resolved, state, trying);
  return [...names].flatMap((name) => {
    const column = evaluator.catalogue.customer.attributes[name];
    if (column === undefined) return [];
    const current = state.person.subject.attributes[name];
    const changed = (fact: Fact | undefined) => withAttribute(state.person, name, fact);
    const facts = factsNear(
      { column, current, against },
      (fact) => leaf.wanted === evaluator.holds(leaf, changed(fact), state.at),
    );
    return [...facts.take(mostValues)].map((value): State => ({
      person: changed(value ?? undefined),
      at: state.at,
      steps: [...state.steps, { kind: "attribute", name, value }],
      cost: state.cost + attributeCost(column.type, value ?? undefined),
    }));
  });
}
