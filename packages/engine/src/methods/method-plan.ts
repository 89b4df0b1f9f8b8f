import type { Node } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project-options.ts";
import type { Names } from "./checked-expression.ts";
import { derivedTraits } from "./derived-traits.ts";
import { failed } from "./failures.ts";
import type { FailedMethod } from "./failures.ts";
import { methodName } from "./instance.ts";
import type { TraitNode } from "./instance.ts";
import { MethodPlanner } from "./method-planner.ts";
import type { PlannedMethod, TraitMeaning } from "./planned-method.ts";

/** The methods a run needs, and what each trait in sight stands for. */
export interface MethodPlan {
  /** Those whose traits others read come first. */
  readonly methods: readonly PlannedMethod[];
  /** Keys of those without which the nodes mean nothing. */
  readonly needed: ReadonlySet<string>;
  /** Methods of the config that could not be planned. */
  readonly failures: readonly FailedMethod[];
  meaning(trait: TraitNode): TraitMeaning;
  /** A trait of a method as the config sets it; undefined where that could not be planned. */
  standardTrait(
    namespace: string,
    method: string,
    column: string,
    about: Column,
  ): TraitNode | undefined;
}

/** What planning follows from. */
export type PlanContext = Names & { readonly host: PluginHost; readonly work: Work };

/**
 * Plans every method that the nodes name a trait of, those whose features read others after them.
 * The methods of the config that are wanted by name are planned too, with the parameters given there; one of them that fails
 * stands in nobody's way.
 *
 * @throws SatsumaError that names the plugin when a method that the nodes need fails
 */
export async function planMethods(
  roots: readonly Node[],
  isWanted: (method: string) => boolean,
  context: PlanContext,
): Promise<MethodPlan> {
  const { host, work } = context;
  const planner = new MethodPlanner(host, context);
  await planner.planTraitsIn(roots);
  const needed = new Set(planner.planned.keys());
  const failures: FailedMethod[] = [];
  for (const plugin of host.instances) {
    for (const method of plugin.methods) {
      const name = methodName(plugin, method);
      if (!isWanted(name)) continue;
      try {
        await planner.planStandard(plugin, method);
      } catch (cause) {
        failures.push(failed({ name, plugin: plugin.plugin }, cause, work.signal));
      }
    }
    const name = `${plugin.namespace}.${derivedTraits}`;
    if (!isWanted(name)) continue;
    try {
      planner.checkDerived(plugin);
    } catch (cause) {
      failures.push(failed({ name, plugin: plugin.plugin }, cause, work.signal));
    }
  }
  return {
    methods: [...planner.planned.values()].toSorted((a, b) => a.level - b.level),
    needed,
    failures,
    meaning: (trait) => planner.meaningOf(trait),
    standardTrait: (...trait) => planner.standardTrait(...trait),
  };
}
