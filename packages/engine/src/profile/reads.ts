import { walk } from "@satsuma/ir";
import type { Aggregate, Node } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import type { MethodPlan } from "../methods/method-plan.ts";

/** What traits stand for, and which field of each event table is its time. */
interface ReadContext {
  readonly plan: Pick<MethodPlan, "meaning">;
  readonly catalogue: Pick<Catalogue, "events">;
}

/** What nodes read of a customer: `country`, `orders.amount`, `rows of orders`, `time of orders`, `rfm.score`. */
export function readsOf(nodes: readonly Node[], context: ReadContext): Set<string> {
  const reads = new Set<string>();
  const asked = new Set<Node>();
  for (const node of walk(...nodes)) {
    const events = eventsAskedFor(node);
    if (events !== undefined) asked.add(events);
    for (const read of asked.has(node) ? askedReads(node) : readBy(node, context)) reads.add(read);
  }
  return reads;
}

/** The events of `has …` and `has no …`: those that are counted and held against one, or none. */
function eventsAskedFor(node: Node): Aggregate | undefined {
  if (node.kind !== "compare" || node.left.kind !== "aggregate" || node.left.fn !== "count")
    return undefined;
  const { op, left, right } = node;
  const most = right.kind === "literal" ? Number(right.value) : NaN;
  const isHas = (most === 1 && (op === "ge" || op === "lt")) || (most === 0 && op !== "ge");
  return isHas ? left : undefined;
}

/** Who has any at all has a number and a last one of them; who has any of some kind is asked for the kind. */
function askedReads(node: Node): readonly string[] {
  if (node.kind !== "aggregate" || node.filter !== undefined) return [];
  return [`rows of ${node.event}`, `time of ${node.event}`];
}

function readBy(node: Node, context: ReadContext): readonly string[] {
  switch (node.kind) {
    case "attribute":
      return [node.name];
    case "field":
      return [fieldRead(node.event, node.name, context)];
    case "aggregate":
      return [
        ...(node.fn === "count" ? [`rows of ${node.event}`] : []),
        ...(node.fn === "first" || node.fn === "last" || node.window.kind !== "ever"
          ? [`time of ${node.event}`]
          : []),
      ];
    case "sequence":
      return node.steps.flatMap(({ event }) => [`rows of ${event}`, `time of ${event}`]);
    case "trait":
      return traitReads(node, context);
    default:
      return [];
  }
}

/** When events happened is one thing, whether a rule names the field or gives a window. */
export const fieldRead = (event: string, field: string, { catalogue }: ReadContext): string =>
  catalogue.events[event]?.time === field ? `time of ${event}` : `${event}.${field}`;

/** The method, and all that its features read; what a derived trait is worked out from. */
function traitReads(
  node: Extract<Node, { kind: "trait" }>,
  context: ReadContext,
): readonly string[] {
  const meaning = context.plan.meaning(node);
  if (meaning.kind === "derived") return [...readsOf([meaning.value], context)];
  const { instance, features } = meaning.method;
  return [instance.name, ...readsOf(Object.values(features), context)];
}
