import type { FunctionName, Node } from "@satsuma/ir";
import { needOneType } from "./one-type.ts";

/**
 * How often the SQL of a node names each of its parts: more than once where a test needs the value and then its result. Parts
 * that are named often become columns first.
 */
export function mentions(node: Node): number {
  switch (node.kind) {
    case "elapsed":
      return node.unit === "day" ? 1 : 2;
    case "localDate":
      return 2;
    case "part":
      return node.value.type.kind === "instant" ? 2 : 1;
    case "call":
      return calls[node.fn];
    case "text":
    case "in":
      return node.fold ? 2 : 1;
    case "arithmetic":
      return node.type.kind === "approx" ? 2 : 1;
    case "default":
      return needOneType([node.value, node.fallback]) ? 3 : 1;
    case "case": {
      const values = node.otherwise ? [...node.values, node.otherwise] : node.values;
      return needOneType(values) ? 1 + values.filter(({ kind }) => kind !== "literal").length : 1;
    }
    case "listHas":
      return node.fold === true ? 2 * node.items.length : node.items.length;
    case "near":
      return 4;
    default:
      return 1;
  }
}

const calls: Readonly<Record<FunctionName, number>> = {
  lower: 4,
  trim: 1,
  length: 1,
  round: 2,
  abs: 1,
  smaller: 6,
  larger: 6,
  exp: 2,
  ln: 2,
  sqrt: 2,
  point: 1,
};
