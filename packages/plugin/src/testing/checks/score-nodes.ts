import { customerKey, walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { Method } from "../../method.ts";
import { isScoreNode } from "../../score-node.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { featureValues } from "../memory/memory-fit.ts";

/** The expressions a model gives; none for a score in batches. */
export function expressionsOf(
  { score }: Method,
  model: unknown,
  customers: MemoryCustomers,
): Readonly<Record<string, Value>> {
  if (!("expression" in score)) return {};
  const given = { features: featureValues(customers.types), key: customerKey(customers.key) };
  return score.expression(model, given);
}

/** The nodes that no score may have. */
export function scoreNodeFaults(
  method: Method,
  model: unknown,
  customers: MemoryCustomers,
): string[] {
  const given: unknown = expressionsOf(method, model, customers);
  const bare = Object.entries(Object(given)).filter(([, value]) => !isExpression(value));
  if (bare.length > 0) return bare.map(([name, value]) => bareFault(name, value));
  const nodes = [...walk(...Object.values(expressionsOf(method, model, customers)))];
  const strange = nodes.filter((node) => !isScoreNode(node)).map(({ kind }) => kind);
  return [...new Set(strange)].map((kind) => `a score cannot use a node of kind ${kind}`);
}

const isExpression = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && "type" in value;

const bareFault = (name: string, value: unknown): string =>
  `score gives trait ${name} ${typeof value === "number" || value === null ? String(value) : `a value of type ${typeof value}`}, which is no expression: make one with number(…), text(…), choose(…) and the like`;
