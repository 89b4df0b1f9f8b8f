import type { Features } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import type { TraitFeature } from "./trait-result.ts";
import { unitOf } from "./unit-of.ts";

/** What a method says of each feature it reads. */
export async function toldFeatures(planned: PlannedMethod): Promise<readonly TraitFeature[]> {
  const { method, plugin, name, parameters } = planned.instance;
  const said: Features = await guarded(plugin, `asking ${name} for its features`, () =>
    method.reads(parameters),
  );
  return Object.entries(planned.features).map(([feature, { type }]) => {
    const { doc = "", unit } = said[feature] ?? {};
    const expression = planned.texts[feature] ?? feature;
    return {
      name: feature,
      doc,
      expression,
      ...unitOf(unit === undefined ? { type } : { type, unit }),
    };
  });
}
