import { choose, customerKey, rewriter } from "@satsuma/ir";
import type { Cond, Resolver, Value } from "@satsuma/ir";
import { deeplyFrozen } from "../host/deeply-frozen.ts";
import { guarded } from "../host/guard.ts";
import type { MethodPlan } from "./method-plan.ts";
import type { PlannedMethod } from "./planned-method.ts";
import type { Session } from "../queries/session.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkWritten } from "./check-written.ts";
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

/** The features of a method, and whom it is about, as of an instant. */
export interface ResolvedMethod {
  readonly features: Readonly<Record<string, Value>>;
  readonly among?: Cond;
}

/** What a method reads as of the instant of a resolver. */
export function resolveMethod(
  { features, among }: PlannedMethod,
  traits: TraitWriter,
  resolver: Resolver,
): ResolvedMethod {
  return {
    features: resolveValues(features, traits, resolver),
    ...(among && { among: resolver.cond(traits.cond(among)) }),
  };
}

/** Values as of the instant of a resolver. */
export const resolveValues = (
  values: Readonly<Record<string, Value>>,
  traits: TraitWriter,
  resolver: Resolver,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, resolver.value(traits.value(value))]),
  );

/** Values as `feature` nodes of the types they have; frozen, as plugins get them. */
export const featureNodes = (values: Readonly<Record<string, Value>>): Record<string, Value> =>
  deeplyFrozen(
    Object.fromEntries(
      Object.entries(values).map(([name, { type, nullable }]) => [
        name,
        { kind: "feature", name, type, nullable },
      ]),
    ),
  );

/** The traits of a method whose model scores by expression: unknown for customers the method is not about. */
export async function scoreExpressions(
  session: Session,
  planned: PlannedMethod,
  resolved: ResolvedMethod,
  model: unknown,
): Promise<Traits> {
  const { method, plugin, name } = planned.instance;
  const { score } = method;
  if (!("expression" in score)) throw new RangeError(`${name} must score by expression`);
  const key = customerKey(session.catalogue.customer.key.type);
  const features = featureNodes(resolved.features);
  // Whatever is wrong with the expressions, down to what cannot be written as SQL, is the plugin's fault.
  const expressions = await guarded(plugin, `scoring ${name}`, () => {
    const scores = score.expression(model, { features, key });
    checkExpressions(planned, scores);
    return scores;
  });
  await checkWritten(session, planned, { expressions, features });
  const inlined = rewriter({
    value: (node) => (node.kind === "feature" ? (resolved.features[node.name] ?? node) : node),
  });
  return Object.fromEntries(
    Object.entries(expressions).map(([column, value]) => [
      column,
      restricted(inlined.value(value), resolved.among),
    ]),
  );
}

const restricted = (value: Value, among: Cond | undefined): Value =>
  among === undefined ? value : choose([{ when: among, value }]);
