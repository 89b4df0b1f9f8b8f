import type { MethodResult } from "./score-result.ts";
import type { StoredModel } from "./models.ts";
import type { StagedMethod } from "./staged.ts";

/** What is told of a method that was fitted, or whose model was found again. */
export function methodResult({ planned, stored }: StagedMethod, model: StoredModel): MethodResult {
  const { parameters, name: method } = planned.instance;
  const traits = Object.entries(planned.columns).map(([trait, { description = "" }]) => [
    trait,
    description,
  ]);
  return {
    method,
    parameters: asRecord(parameters),
    asOf: model.asOf,
    version: model.version,
    isNew: stored === undefined,
    model: model.model,
    quality: model.quality,
    warnings: model.warnings,
    traits: Object.fromEntries(traits),
  };
}

/** Parameters by their names; none when they are no object. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
