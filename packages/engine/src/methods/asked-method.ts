import type { Cond, Value } from "@satsuma/ir";
import type { Columns } from "@satsuma/model";
import type { CutOff, Features, Method } from "@satsuma/plugin";
import { deeplyFrozen } from "../host/deeply-frozen.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import { checkedCond, checkedValue } from "./checked-expression.ts";
import type { Names } from "./checked-expression.ts";
import { checkedCutOffs } from "./cut-offs.ts";
import { checkedSaying, checkedTraits } from "./method-says.ts";
import type { MethodSays } from "./method-says.ts";
import { checkedEvents } from "./event-reads.ts";
import type { PlannedEvents } from "./event-reads.ts";
import { typesOf } from "./feature-types.ts";
import { cutOffName } from "./fit/fit-source.ts";
import type { MethodInstance } from "./instance.ts";
import { withSettings } from "./settings.ts";

/** What a method said of itself, its expressions checked. */
export interface AskedMethod {
  /** Whom it is about; absent when all customers. */
  readonly among?: Cond;
  readonly features: Readonly<Record<string, Value>>;
  /** How each feature is written in the rule language. */
  readonly texts: Readonly<Record<string, string>>;
  /** The traits it gives. */
  readonly columns: Columns;
  /** Absent for methods that do not learn from the past. */
  readonly cutOffs?: readonly CutOff[];
  readonly outcomes: Readonly<Record<string, Value>>;
  /** Absent for methods that read no events. */
  readonly events?: PlannedEvents;
}

/** Asks a method what it reads, whom it is about and what it gives. @throws SatsumaError that names the plugin */
export async function askMethod(instance: MethodInstance, given: Names): Promise<AskedMethod> {
  const { method, name, plugin, parameters } = instance;
  const names = withSettings(given, instance.settings);
  const said = await guarded(plugin, `asking ${name} for its features`, () =>
    checkedSaying(saying(method, parameters), instance),
  );
  const features = expressions(said.reads, name, plugin, names);
  const outcomes = expressions(said.outcomes, `${name}.outcomes`, plugin, names);
  checkFeatureNames(instance, [...Object.keys(features), ...Object.keys(outcomes)]);
  if (said.cutOffs !== undefined && said.events !== undefined)
    throw refusal(
      instance,
      "it has cut-offs and reads events one by one, which know what came later",
    );
  const types = deeplyFrozen(typesOf(features));
  const columns = await guarded(plugin, `asking ${name} for its traits`, () =>
    checkedTraits(method.writes(parameters, types), instance),
  );
  return {
    features,
    texts: Object.fromEntries(
      Object.entries(said.reads).map(([feature, { expression }]) => [feature, expression]),
    ),
    outcomes,
    columns,
    ...(said.among !== undefined && {
      among: checkedCond(said.among, `${name}.among`, plugin, names),
    }),
    ...(said.cutOffs && { cutOffs: checkedCutOffs(said.cutOffs, instance) }),
    ...(said.events && { events: checkedEvents(said.events, instance, names) }),
  };
}

const saying = (method: Method, parameters: unknown): MethodSays => ({
  reads: method.reads(parameters),
  among: method.among?.(parameters),
  cutOffs: method.cutOffs?.(parameters),
  outcomes: method.outcomes?.(parameters) ?? {},
  events: method.events?.(parameters),
});

const expressions = (
  features: Features,
  place: string,
  plugin: string,
  names: Names,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(features).map(([feature, { expression }]) => [
      feature,
      checkedValue(expression, `${place}.${feature}`, plugin, names),
    ]),
  );

/** Features and outcomes are columns of one frame, beside the key and the cut-off. */
function checkFeatureNames(instance: MethodInstance, names: readonly string[]): void {
  const taken = ["customer", cutOffName];
  const twice = names.find((each, i) => names.indexOf(each) !== i || taken.includes(each));
  if (twice !== undefined)
    throw refusal(
      instance,
      `two of its columns are called "${twice}": features, outcomes, customer and cut_off each need a name of their own`,
    );
}

const refusal = ({ plugin, name }: MethodInstance, problem: string) =>
  pluginError("PLUGIN_RESULT", plugin, `${name}: ${problem}`);
