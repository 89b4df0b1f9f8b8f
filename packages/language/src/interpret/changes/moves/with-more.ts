import type { Facts } from "@satsuma/ir";
import { amountCost, costs } from "../cost.ts";
import { eventRows, withEvents } from "../person.ts";
import type { State, Trying } from "../state.ts";
import type { Leaf } from "./leaf.ts";

/** Events that happen, and what is usual of them. */
export interface More {
  readonly event: string;
  readonly timeField: string;
  readonly rows: readonly Facts[];
  /** A field whose number is another than usual. */
  readonly amount?: { readonly field: string; readonly usual: Facts[string] | undefined };
}

/** A state in which more events happened. */
export function withMore(state: State, { event, timeField, rows, amount }: More): State {
  const added = eventRows(rows, timeField);
  const unusual =
    amount === undefined ? 0 : amountCost(rows[0]?.[amount.field], amount.usual) * rows.length;
  return {
    person: withEvents(state.person, event, added),
    at: state.at,
    steps: [...state.steps, { kind: "event", event, rows, needs: {} }],
    cost: state.cost + costs.event * rows.length + unusual,
  };
}

/** Whether a test comes to what is wanted in a state. */
export const isReached = (leaf: Leaf, { person, at }: State, { evaluator }: Trying): boolean =>
  evaluator.holds(leaf, person, at) === leaf.wanted;
