import type { Features, ProjectFacts } from "@satsuma/plugin";
import { readWindow } from "@satsuma/plugin/variables";
import type { ChurnParams } from "../config.ts";
import { standardFeatures } from "./standard-features.ts";
import type { FeatureDraft } from "./standard-features.ts";

/** A feature as people call it. */
export interface FeatureWords extends FeatureDraft {
  /** As columns of frames are called. */
  readonly name: string;
}

/** What is known of a customer, in the order of the config. */
export function featureWords(params: ChurnParams, project: ProjectFacts): FeatureWords[] {
  const drafts = params.features?.map(drafted) ?? usual(params, project);
  const taken = new Set(["customer", "cut_off", "outcome"]);
  return drafts.map((draft) => ({ ...draft, name: freeName(slug(draft.expression), taken) }));
}

/** The same as the contract has it. */
export const featuresOf = (words: readonly FeatureWords[]): Features =>
  Object.fromEntries(
    words.map(({ name, expression, label, unit }) => [
      name,
      { expression, doc: `The customer's ${label}.`, ...(unit === undefined ? {} : { unit }) },
    ]),
  );

type GivenFeature = NonNullable<ChurnParams["features"]>[number];

function drafted(given: GivenFeature): FeatureDraft {
  if (typeof given === "string") return { expression: given, label: given };
  const { expression, label = expression, unit } = given;
  return { expression, label, ...(unit === undefined ? {} : { unit }) };
}

function usual(params: ChurnParams, project: ProjectFacts): FeatureDraft[] {
  const { events = "", order, amount, window } = params;
  const named = project.nameInRule;
  return standardFeatures({
    table: named(events),
    time: named(project.events[events]?.time ?? ""),
    window: readWindow(window)!,
    things: order === undefined ? events.replaceAll("_", " ") : "orders",
    ...(order === undefined ? {} : { order: named(order) }),
    ...(amount === undefined ? {} : { amount: named(amount) }),
  });
}

/** `sum of orders.amount ever` as a plain word: `sum_of_orders_amount_ever`. */
function slug(expression: string): string {
  const words = expression.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  const name = words.join("_").slice(0, 50).replace(/_$/u, "");
  return /^[a-z]/u.test(name) ? name : `feature_${name}`.replace(/_$/u, "");
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}_${i}`;
  taken.add(name);
  return name;
}
