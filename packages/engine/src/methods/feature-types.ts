import type { Value } from "@satsuma/ir";
import type { FeatureTypes } from "@satsuma/plugin";

/** The type of each feature. */
export const typesOf = (features: Readonly<Record<string, Value>>): FeatureTypes =>
  Object.fromEntries(Object.entries(features).map(([name, { type }]) => [name, type]));
