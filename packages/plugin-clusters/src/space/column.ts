import { cell, SatsumaError } from "@satsuma/plugin";
import type { FeatureTypes, Frame, ValueType } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import type { NamedFeature } from "../features.ts";
import { columnOf } from "../column-of.ts";

/** The values of a feature over the rows of a sample: `NaN` and null are unknown. */
export type FeatureColumn =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | {
      readonly kind: "categories";
      readonly values: readonly (string | null)[];
      readonly isYesNo: boolean;
    };

/** @throws SatsumaError `CLUSTERS_FEATURE_TYPE` for values that have no distance: dates, places, lists */
export function featureColumn(
  { key, name }: NamedFeature,
  frame: Frame,
  types: FeatureTypes,
): FeatureColumn {
  const type = types[key];
  switch (type?.kind) {
    case "number":
    case "money":
    case "approx":
      return {
        kind: "numbers",
        values: Float64Array.from({ length: frame.length }, (_, i) => numberAt(frame, key, i)),
      };
    case "text":
    case "enum":
    case "yes/no":
      return {
        kind: "categories",
        values: categoriesOf(frame, key),
        isYesNo: type.kind === "yes/no",
      };
    default:
      throw noDistance(name, type);
  }
}

function categoriesOf(frame: Frame, key: string): (string | null)[] {
  const column = columnOf(frame, key);
  return Array.from({ length: frame.length }, (_, i) => {
    const scalar = cell(column, i);
    if (scalar === null) return null;
    return typeof scalar === "boolean" ? (scalar ? "yes" : "no") : String(scalar);
  });
}

const noDistance = (name: string, type: ValueType | undefined): SatsumaError =>
  new SatsumaError(
    "CLUSTERS_FEATURE_TYPE",
    `the feature ${name} is a ${type?.kind ?? "value of no type"}: clusters need numbers, amounts, texts or yes and no`,
    { help: "say how long ago a date is (days since …), or leave the feature out" },
  );
