import { previousModel, storedModel } from "../methods/models.ts";
import { planMethods } from "../methods/method-plan.ts";
import { asRecord } from "../methods/method-result.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import { usedOnly } from "../methods/prepare-traits.ts";
import type { Session } from "../queries/session.ts";
import type { AboutTrait, TraitMethod } from "./trait-result.ts";
import { derivedText } from "./derived-text.ts";
import { findTrait } from "./find-trait.ts";
import { amongText } from "./reasons.ts";
import { toldFeatures } from "./told-features.ts";
import { unitOf } from "./unit-of.ts";

/** What a trait is, and the newest model that gives it; nothing is fitted for it. */
export async function aboutTrait(wanted: string, session: Session): Promise<AboutTrait> {
  const { node, name, column } = findTrait(wanted, session);
  const plan = await planMethods([node], usedOnly, session);
  const meaning = plan.meaning(node);
  const about = { trait: name, description: column.description ?? "", ...unitOf(column) };
  return meaning.kind === "method"
    ? { ...about, method: await methodOf(meaning.method, session) }
    : { ...about, expression: derivedText(node, session.host) };
}

async function methodOf(planned: PlannedMethod, session: Session): Promise<TraitMethod> {
  const { instance } = planned;
  const { source, doc } = instance.method;
  const among = await amongText(planned);
  const newest = await previousModel(session, planned);
  const stored = await storedModel(session, planned);
  return {
    name: instance.name,
    plugin: instance.plugin,
    doc,
    ...(source === undefined ? {} : { source }),
    parameters: asRecord(instance.parameters),
    ...(among === undefined ? {} : { among }),
    features: await toldFeatures(planned),
    ...(newest && {
      model: {
        version: newest.version,
        asOf: newest.asOf,
        isCurrent: stored?.version === newest.version,
        quality: newest.quality,
        warnings: newest.warnings,
      },
    }),
  };
}
