import { walk } from "@satsuma/ir";
import type { Node, Value } from "@satsuma/ir";
import type { AskedMethod } from "./asked-method.ts";
import type { MethodInstance, TraitNode } from "./instance.ts";

/** A method whose features are checked; `level` is one more than that of any method its features read. */
export interface PlannedMethod extends AskedMethod {
  readonly instance: MethodInstance;
  readonly level: number;
  /** Keys of the methods whose traits its features read. */
  readonly readsFrom: readonly string[];
}

/** What a trait stands for. */
export type TraitMeaning =
  | { readonly kind: "method"; readonly method: PlannedMethod }
  | { readonly kind: "derived"; readonly value: Value };

/** The traits of methods below some nodes, those that derived traits stand for among them. */
export function* methodTraits(
  roots: readonly Node[],
  meaning: (trait: TraitNode) => TraitMeaning,
): Generator<TraitNode> {
  for (const node of walk(...roots)) {
    if (node.kind !== "trait") continue;
    const found = meaning(node);
    if (found.kind === "derived") yield* methodTraits([found.value], meaning);
    else yield node;
  }
}
