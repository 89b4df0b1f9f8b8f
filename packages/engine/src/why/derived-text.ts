import type { PluginHost } from "../host/plugin-host.ts";
import type { TraitNode } from "../methods/instance.ts";

/** The expression that a derived trait stands for, as its plugin writes it. */
export function derivedText({ namespace, column }: TraitNode, { instances }: PluginHost): string {
  const plugin = instances.find((each) => each.namespace === namespace);
  const derived = plugin?.traits.find(({ name }) => name === column);
  if (derived === undefined) throw new RangeError(`trait must be derived, got ${column}`);
  return derived.expression;
}
