import { choose, customerKey, rewriter, walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { FittedMethod } from "../methods/fit-methods.ts";
import { guarded } from "../host/guard.ts";
import type { TraitNode } from "../methods/instance.ts";
import { featureNodes } from "../methods/score.ts";
import type { Prepared } from "../methods/prepare-traits.ts";

/** The expression that gives a trait, over attributes and events: not resolved, so that it can be asked as of any instant. */
export type OpenModels = (trait: TraitNode) => Value | undefined;

/**
 * Opens the models of methods that score by expression. Undefined for a trait of a model that is applied customer by customer, and of
 * one that looks at where a customer stands among all.
 */
export async function openModels(prepared: Prepared): Promise<OpenModels> {
  const { plan, fitted } = prepared;
  const opened = new Map<string, Readonly<Record<string, Value>>>();
  for (const method of fitted.methods)
    opened.set(method.staged.planned.instance.key, await expressionsOf(method, prepared));
  return (trait) => {
    const meaning = plan.meaning(trait);
    return meaning.kind === "derived"
      ? meaning.value
      : opened.get(meaning.method.instance.key)?.[trait.column];
  };
}

async function expressionsOf(
  { staged, result }: FittedMethod,
  { session }: Prepared,
): Promise<Readonly<Record<string, Value>>> {
  const { planned, resolved } = staged;
  const { method, plugin, name } = planned.instance;
  const { score } = method;
  if (!("expression" in score)) return {};
  const key = customerKey(session.catalogue.customer.key.type);
  const features = featureNodes(resolved.features);
  const expressions = await guarded(plugin, `scoring ${name}`, () =>
    score.expression(result.model, { features, key }),
  );
  const inlined = rewriter({
    value: (node) => (node.kind === "feature" ? (planned.features[node.name] ?? node) : node),
  });
  const { among } = planned;
  return Object.fromEntries(
    Object.entries(expressions).flatMap(([column, expression]) => {
      const value = inlined.value(expression);
      const whole = among === undefined ? value : choose([{ when: among, value }]);
      return [...walk(whole)].some(isAmongAll)
        ? []
        : [[column, named(whole, planned.instance.namespace, column)]];
    }),
  );
}

const isAmongAll = ({ kind }: { readonly kind: string }): boolean =>
  kind === "rank" || kind === "percentile";

const named = (of: Value, namespace: string, column: string): Value => ({
  kind: "defined",
  name: `${namespace}.${column}`,
  type: of.type,
  nullable: of.nullable,
  of,
});
