import type { Bound, Cond, Value, Window } from "./tree.ts";

/** Any node of the checked tree. The kinds of conditions, values, windows and bounds are all different. */
export type Node = Cond | Value | Window | Bound;

/** The name of a kind of node. */
export type Kind = Node["kind"];

/** The nodes a kind can be: several kinds may share one shape. */
type OfKind<K extends Kind, N = Node> = N extends { kind: Kind }
  ? K extends N["kind"]
    ? N
    : never
  : never;

type NodeKeys<N> = N extends unknown
  ? { [K in keyof N]-?: NonNullable<N[K]> extends Node | readonly Node[] ? K : never }[keyof N]
  : never;

/**
 * Where each kind keeps its parts. Walking and rewriting come from this one table; a kind that is missing, or a part that
 * is not one, does not compile. Trait parameters hold constants only and are not parts.
 */
export const parts: { readonly [K in Kind]: readonly NodeKeys<OfKind<K>>[] } = {
  constant: [],
  and: ["of"],
  or: ["of"],
  not: ["of"],
  atLeast: ["of"],
  compare: ["left", "right"],
  between: ["value", "low", "high"],
  in: ["value", "set"],
  known: ["value"],
  isYes: ["value"],
  text: ["value", "pattern"],
  listHas: ["value", "items"],
  inWindow: ["value", "window"],
  member: ["of"],
  definedCond: ["of"],
  literal: [],
  aggregate: ["filter", "argument", "window"],
  attribute: [],
  key: [],
  field: [],
  arithmetic: ["left", "right"],
  negate: ["value"],
  default: ["value", "fallback"],
  elapsed: ["value"],
  part: ["value"],
  call: ["args"],
  localDate: ["value"],
  ago: [],
  moment: [],
  trait: [],
  feature: [],
  stored: [],
  case: ["when", "values", "otherwise"],
  truth: ["of"],
  defined: ["of"],
  ever: [],
  last: [],
  previous: [],
  this: [],
  next: [],
  named: [],
  on: ["at"],
  before: ["at"],
  after: ["at"],
  since: ["at"],
  fromTo: ["from", "to"],
  shifted: ["window"],
  bounds: ["low", "high"],
  bound: ["value"],
};
