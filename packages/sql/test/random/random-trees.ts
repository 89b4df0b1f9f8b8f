import type { Cond, Value } from "@satsuma/ir";
import { condTrees } from "./random-conds.ts";
import type { Arb } from "./random-kinds.ts";
import type { Scope, Trees } from "./random-scope.ts";
import { valueTrees } from "./random-values.ts";

/** Trees over a scope; each kind and depth is made once. */
export function treesOf(scope: Scope): Trees {
  const values = new Map<string, Arb<Value>>();
  const conds = new Map<number, Arb<Cond>>();
  const trees: Trees = {
    value(kind, depth) {
      const key = `${kind} ${depth}`;
      const made = values.get(key) ?? valueTrees(kind, depth, { trees, scope });
      values.set(key, made);
      return made;
    },
    cond(depth) {
      const made = conds.get(depth) ?? condTrees(depth, { trees, scope });
      conds.set(depth, made);
      return made;
    },
  };
  return trees;
}
