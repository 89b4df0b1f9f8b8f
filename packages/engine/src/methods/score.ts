import { choose, customerKey, rewriter } from "@satsuma/ir";
import type { Cond, Resolver, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { MethodPlan, PlannedMethod } from "./method-plan.ts";
import { checkColumns, checkExpressions } from "./check-scores.ts";
import type { TraitNode } from "./instance.ts";

/** The value of each trait of a fitted method, over attributes and events: resolved, ready for the scan. */
export type Traits = Readonly<Record<string, Value>>;

/** Puts the value of each trait in its place; methods below are fitted first, so theirs are there. */
export interface TraitWriter {
  /** Only derived traits, which are expressions of the rule language and mean what a rule would at that place. */
  derived(cond: Cond): Cond;
  cond(cond: Cond): Cond;
  value(value: Value): Value;
}

/** A writer over the methods fitted so far, by instance key. */
export function traitWriter(plan: MethodPlan, fitted: ReadonlyMap<string, Traits>): TraitWriter {
  const writer = rewriter({
    value: (node) => (node.kind === "trait" ? written(node) : node),
  });
  const deriver = rewriter({
    value: (node) => (node.kind === "trait" ? derived(node) : node),
  });
  const derived = (trait: TraitNode): Value => {
    const meaning = plan.meaning(trait);
    return meaning.kind === "derived" ? deriver.value(meaning.value) : trait;
  };
  const written = (trait: TraitNode): Value => {
    const meaning = plan.meaning(trait);
    if (meaning.kind === "derived") return writer.value(meaning.value);
    const value = fitted.get(meaning.method.instance.key)?.[trait.column];
    if (value === undefined)
      throw new RangeError(`trait must have been fitted, got ${trait.namespace}.${trait.column}`);
    return {
      kind: "defined",
      name: `${trait.namespace}.${trait.column}`,
      type: value.type,
      nullable: value.nullable,
      of: value,
    };
  };
  return { ...writer, derived: (cond) => deriver.cond(cond) };
}

/** The features of a method, and whom it is about, as of the run's instant. */
export interface ResolvedMethod {
  readonly features: Readonly<Record<string, Value>>;
  readonly among?: Cond;
}

export function resolveMethod(
  planned: PlannedMethod,
  traits: TraitWriter,
  resolver: Resolver,
): ResolvedMethod {
  const features = Object.fromEntries(
    Object.entries(planned.features).map(([name, value]) => [
      name,
      resolver.value(traits.value(value)),
    ]),
  );
  return { features, ...(planned.among && { among: resolver.cond(traits.cond(planned.among)) }) };
}

/** A method's features as `feature` nodes of the types they have. */
export const featureNodes = (method: ResolvedMethod): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(method.features).map(([name, { type, nullable }]) => [
      name,
      { kind: "feature", name, type, nullable },
    ]),
  );

/** The traits of a method whose model scores by expression: unknown for customers the method is not about. */
export async function scoreExpressions(
  planned: PlannedMethod,
  resolved: ResolvedMethod,
  model: unknown,
  catalogue: Catalogue,
): Promise<Traits> {
  const { method, plugin, name } = planned.instance;
  const { score } = method;
  if (!("expression" in score)) throw new RangeError(`${name} must score by expression`);
  const given = { features: featureNodes(resolved), key: customerKey(catalogue.customer.key.type) };
  const expressions = await guarded(plugin, `scoring ${name}`, () =>
    score.expression(model, given),
  );
  checkColumns(planned, Object.keys(expressions));
  checkExpressions(planned, expressions);
  const inlined = rewriter({
    value: (node) => (node.kind === "feature" ? featureValue(planned, resolved, node.name) : node),
  });
  return Object.fromEntries(
    Object.entries(expressions).map(([column, value]) => [
      column,
      restricted(inlined.value(value), resolved.among),
    ]),
  );
}

function featureValue(planned: PlannedMethod, resolved: ResolvedMethod, name: string): Value {
  const value = resolved.features[name];
  if (value === undefined)
    throw pluginError(
      "PLUGIN_RESULT",
      planned.instance.plugin,
      `the score of ${planned.instance.name} uses a feature "${name}" that it does not read`,
    );
  return value;
}

const restricted = (value: Value, among: Cond | undefined): Value =>
  among === undefined ? value : choose([{ when: among, value }]);
