import { and, compare, literal, rewriter } from "@satsuma/ir";
import type { Aggregate, Bound, Cond, Rewriter, Step, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { isBefore } from "../run/segment-as-of.ts";

/**
 * Resolved trees in which no event at or after an instant exists, for a scan that sees later ones because other segments do. A
 * window that ends later ends there; where an end differs by customer, the event's own time is asked for too.
 */
export function seenBefore(asOf: string, events: Catalogue["events"]): Rewriter {
  const hasHappened = (event: string): Cond => compare(timeOf(event, events), "lt", at(asOf));
  return rewriter({
    value: (node) => (node.kind === "aggregate" ? cut(node, asOf, hasHappened) : node),
    cond: (node) =>
      node.kind === "sequence"
        ? { ...node, steps: node.steps.map((step) => cutStep(step, hasHappened)) }
        : node,
  });
}

function cut(node: Aggregate, asOf: string, hasHappened: (event: string) => Cond): Value {
  const { window } = node;
  if (window.kind !== "bounds")
    throw new TypeError(`window must be resolved, got one of kind ${window.kind}`);
  const { high } = window;
  if (high === undefined || (isConstant(high) && !isBefore(instantOf(high), asOf)))
    return { ...node, window: { ...window, high: endAt(asOf) } };
  return isConstant(high) ? node : { ...node, filter: both(node.filter, hasHappened(node.event)) };
}

const cutStep = (step: Step, hasHappened: (event: string) => Cond): Step => ({
  ...step,
  filter: both(step.filter, hasHappened(step.event)),
});

const both = (filter: Cond | undefined, cond: Cond): Cond =>
  filter === undefined ? cond : and(filter, cond);

const at = (instant: string): Value => literal({ kind: "instant" }, instant);
const endAt = (instant: string): Bound => ({ kind: "bound", value: at(instant), inclusive: false });

const isConstant = ({ value }: Bound): boolean =>
  value.kind === "literal" && value.type.kind === "instant";

const instantOf = ({ value }: Bound): string =>
  value.kind === "literal" ? String(value.value) : "";

function timeOf(event: string, events: Catalogue["events"]): Value {
  const table = events[event];
  if (table === undefined) throw new RangeError(`event must be in the catalogue, got ${event}`);
  return { kind: "field", event, name: table.time, type: { kind: "instant" }, nullable: false };
}
