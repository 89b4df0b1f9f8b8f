import type { Resolver, Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import type { FittedMethods } from "../methods/fit-methods.ts";
import type { MethodPlan } from "../methods/method-plan.ts";
import { methodTraits } from "../methods/planned-method.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import type { WhyTrait } from "./trait-result.ts";
import { derivedText } from "./derived-text.ts";
import { otherValues } from "./other-values.ts";
import { findTrait, traitName } from "./find-trait.ts";
import type { FoundTrait } from "./find-trait.ts";
import { reasonsFor } from "./reasons.ts";
import { toldFeatures } from "./told-features.ts";
import { traitRow } from "./trait-row.ts";
import { unitOf } from "./unit-of.ts";

/** Why one customer has the value of a trait that it has: the model of its method is fitted, or found again, and asked. */
export async function whyTrait(
  wanted: string,
  customer: string,
  opened: Session,
): Promise<WhyTrait> {
  const trait = findTrait(wanted, opened);
  const { session, plan, fitted } = await prepareTraits(opened, [trait.node], usedOnly);
  const resolver = resolverAt(session, session.clock.asOf);
  const asked: Asked = { trait, customer, session, plan, fitted, resolver };
  const meaning = plan.meaning(trait.node);
  const told =
    meaning.kind === "method"
      ? await ofMethod(meaning.method, asked)
      : await ofDerived(meaning.value, asked);
  const { description = "" } = trait.column;
  const others = await otherValues(opened, trait.node, told);
  return {
    trait: trait.name,
    asOf: session.clock.asOf,
    description,
    ...unitOf(trait.column),
    ...told,
    others,
  };
}

/** A trait of one customer that is asked about, with its methods fitted. */
interface Asked {
  readonly trait: FoundTrait;
  readonly customer: string;
  readonly session: Session;
  readonly plan: MethodPlan;
  readonly fitted: FittedMethods;
  readonly resolver: Resolver;
}

type Told = Omit<WhyTrait, "trait" | "asOf" | "description" | "unit" | "others">;

/** The value, under a name that no feature has: features are names of columns, which the key's column is not. */
const own = "customer";

async function ofMethod(method: PlannedMethod, asked: Asked): Promise<Told> {
  const { trait, customer, session, fitted, resolver } = asked;
  const found = fitted.methods.find(
    ({ staged }) => staged.planned.instance.key === method.instance.key,
  );
  if (found === undefined) throw new RangeError(`method must be fitted, got ${trait.name}`);
  const { staged, result } = found;
  const { features, among } = staged.resolved;
  const values = { ...features, [own]: resolver.value(fitted.traits.value(trait.node)) };
  const request = { values, ...(among && { inside: among }) };
  const row = await traitRow(customer, request, session);
  const { [own]: value = null, ...known } = row.values;
  return {
    customer: String(row.key),
    value,
    method: { name: result.method, version: result.version, asOf: result.asOf },
    features: withValues(await toldFeatures(staged.planned), known),
    reasons: await reasonsFor(staged.planned, result.model, {
      row: { ...row, values: known },
      work: session.work,
    }),
  };
}

/** A derived trait is worked out from others: those are what it reads. */
async function ofDerived(meaning: Value, asked: Asked): Promise<Told> {
  const { trait, customer, session, plan, fitted, resolver } = asked;
  const { catalogue } = session;
  const nodes = [...methodTraits([meaning], (node) => plan.meaning(node))];
  const read = new Map(nodes.map((node) => [traitName(node, catalogue), node]));
  const values = [...read, [own, trait.node] as const].map(([name, node]) => [
    name,
    resolver.value(fitted.traits.value(node)),
  ]);
  const row = await traitRow(customer, { values: Object.fromEntries(values) }, session);
  const features = [...read].map(([name, { namespace, method, column }]) => {
    const about = catalogue.traits[namespace]?.methods[method]?.columns[column];
    const unit = about === undefined ? {} : unitOf(about);
    return { name, doc: about?.description ?? "", expression: name, ...unit };
  });
  return {
    customer: String(row.key),
    value: row.values[own] ?? null,
    expression: derivedText(trait.node, session.host),
    features: withValues(features, row.values),
    reasons: [],
  };
}

const withValues = (
  features: Awaited<ReturnType<typeof toldFeatures>>,
  values: Readonly<Record<string, Scalar>>,
): WhyTrait["features"] =>
  features.map((feature) => ({ ...feature, value: values[feature.name] ?? null }));
