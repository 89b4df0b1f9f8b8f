import type { Bound, Cond, Step, Value, Window } from "./tree.ts";

/** Any node of the checked tree. The kinds of conditions, values, windows, bounds and steps are all different. */
export type Node = Cond | Value | Window | Bound | Step;

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
 * is not one, does not compile. Trait parameters are settings beside the tree and not parts.
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
  sequence: ["steps", "window"],
  rank: ["by", "per", "among"],
  sample: [],
  near: ["value", "of"],
  periods: ["of"],
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
  plus: ["value"],
  anniversary: ["value"],
  percentile: ["of", "among"],
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
  around: ["at"],
  shifted: ["window"],
  bounds: ["low", "high"],
  bound: ["value"],
  step: ["filter"],
};
