import type { Cond, Value } from "@satsuma/ir";
import type { Arb, Kind } from "./random-kinds.ts";

/** What random trees are made of: values of customers, or of the events of one table. */
export interface Scope {
  readonly leaves: Readonly<Record<Kind, readonly Arb<Value>[]>>;
  readonly lists: readonly Value[];
  readonly points: readonly Value[];
  /** Conditions that only this scope has. */
  readonly conds: (depth: number, trees: Trees) => readonly Arb<Cond>[];
}

/** Random well-typed trees over a scope, at most so deep. */
export interface Trees {
  value(kind: Kind, depth: number): Arb<Value>;
  cond(depth: number): Arb<Cond>;
}

/** What trees of one kind are made of trees of others by. */
export interface Making {
  readonly trees: Trees;
  readonly scope: Scope;
}
