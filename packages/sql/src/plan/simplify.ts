import { isCond, isValue } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import { connective } from "./connective.ts";
import { elapsedBetween, elapsedTest } from "./elapsed-test.ts";
import { isPoint, isPointKnown, nearApart, pointApart } from "./points.ts";

/**
 * What stands in a node's place when it is compiled: names and wrappers fall away, trivial conditions are folded, points come
 * apart into numbers, and units of the calendar are taken from local dates, so that one local date serves them all. The node's parts are simple already.
 *
 * @throws TypeError for what resolving should have replaced
 */
export function simplify(node: Node): Node {
  if (isCond(node)) return simplifyCond(node);
  return isValue(node) ? simplifyValue(node) : node;
}

function simplifyCond(cond: Cond): Cond {
  switch (cond.kind) {
    case "member":
    case "definedCond":
      return cond.of;
    case "and":
      return connective(cond.of, "and", false);
    case "or":
      return connective(cond.of, "or", true);
    case "not":
      return negation(cond.of);
    case "atLeast":
      return atLeast(cond);
    case "isYes":
      return cond.value.kind === "truth" ? cond.value.of : cond;
    case "in":
      return membership(cond);
    case "text":
      return cond.op === "equals" && !cond.fold
        ? { kind: "compare", op: "eq", left: cond.value, right: cond.pattern }
        : cond;
    case "inWindow":
      throw new TypeError("a window must be resolved before it is compiled");
    case "compare":
      return (
        elapsedTest(cond.left, cond.op, cond.right) ??
        elapsedTest(cond.right, flipped[cond.op], cond.left) ??
        cond
      );
    case "between":
      return elapsedBetween(cond.value, cond.low, cond.high) ?? cond;
    case "known":
      return isPoint(cond.value) ? isPointKnown(cond.value) : cond;
    case "near":
      return nearApart(cond);
    case "periods":
      return atLeast({ kind: "atLeast", count: cond.atLeast, of: cond.of });
    case "sample":
      return cond.low < cond.high ? cond : { kind: "constant", value: false };
    case "constant":
    case "listHas":
    case "sequence":
    case "rank":
      return cond;
  }
}

const flipped = { eq: "eq", lt: "gt", le: "ge", gt: "lt", ge: "le" } as const;

function negation(of: Cond): Cond {
  if (of.kind === "not") return of.of;
  return of.kind === "constant" ? { kind: "constant", value: !of.value } : { kind: "not", of };
}

function atLeast(cond: Extract<Cond, { kind: "atLeast" }>): Cond {
  if (cond.count <= 0) return { kind: "constant", value: true };
  if (cond.count > cond.of.length) return { kind: "constant", value: false };
  if (cond.count === 1) return connective(cond.of, "or", true);
  return cond.count === cond.of.length ? connective(cond.of, "and", false) : cond;
}

function membership(cond: Extract<Cond, { kind: "in" }>): Cond {
  const [only] = cond.set;
  if (only === undefined) return { kind: "constant", value: false };
  return cond.set.length > 1 || cond.fold
    ? cond
    : { kind: "compare", op: "eq", left: cond.value, right: only };
}

function simplifyValue(value: Value): Value {
  if (value.kind !== "defined" && (isPoint(value) || isPointAggregate(value))) {
    return pointApart(value);
  }
  switch (value.kind) {
    case "defined":
      return value.of;
    case "truth":
      return value.of.kind === "isYes" && !value.of.value.nullable ? value.of.value : value;
    case "elapsed":
      return value.unit === "minute" || value.unit === "hour" ? value : onLocalDate(value);
    case "part":
      return value.part === "minute" || value.part === "hour" ? value : onLocalDate(value);
    case "ago":
    case "moment":
    case "anniversary":
    case "trait":
    case "feature":
      throw new TypeError(`${value.kind} must be resolved before it is compiled`);
    case "literal":
    case "aggregate":
    case "attribute":
    case "key":
    case "field":
    case "arithmetic":
    case "negate":
    case "default":
    case "call":
    case "localDate":
    case "plus":
    case "percentile":
    case "stored":
    case "case":
      return value;
  }
}

const isPointAggregate = (value: Value): boolean =>
  value.kind === "aggregate" && value.argument !== undefined && isPoint(value.argument);

function onLocalDate(node: Extract<Value, { kind: "elapsed" | "part" }>): Value {
  if (node.value.type.kind !== "instant") return node;
  const date: Value = {
    kind: "localDate",
    type: { kind: "date" },
    nullable: node.value.nullable,
    value: node.value,
    ...(node.timezone === undefined ? {} : { timezone: node.timezone }),
  };
  return { ...node, value: date };
}
