import type { Features } from "@satsuma/plugin";
import type { ClustersParams } from "./config.ts";

/** A feature as the config or a rule names it. */
export interface NamedFeature {
  /** Its name within the method: `f1`, `f2`, … */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  readonly expression: string;
  readonly log: boolean | "auto";
  readonly weight: number;
  /** What customers with low and with high values are called. */
  readonly low: string;
  readonly high: string;
}

/** The features in their order, with what holds unless it is said. */
export function namedFeatures({ features }: Pick<ClustersParams, "features">): NamedFeature[] {
  return features.map((given, i) => {
    const said = typeof given === "string" ? { value: given } : given;
    const name = ("name" in said ? said.name : undefined) ?? said.value.replaceAll("`", "");
    const { log = "auto", weight = 1, low, high } = "weight" in said ? said : {};
    return {
      key: `f${i + 1}`,
      name,
      expression: said.value,
      log,
      weight,
      low: low ?? `low ${name}`,
      high: high ?? `high ${name}`,
    };
  });
}

/** What is to be known of a customer. */
export const reads = (params: ClustersParams): Features =>
  Object.fromEntries(
    namedFeatures(params).map(({ key, name, expression }) => [
      key,
      { expression, doc: `What makes customers alike: ${name}.` },
    ]),
  );
