import { walk } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Column, Columns } from "@satsuma/model";
import type { Method } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import type { PluginHost, PluginInstance } from "../host/plugin-host.ts";
import { instanceOf, methodName, withParameters } from "./instance.ts";
import type { MethodInstance, TraitNode } from "./instance.ts";
import { checkedCond, checkedValue } from "./checked-expression.ts";
import type { Names } from "./checked-expression.ts";
import { derivedTraits } from "./derived-traits.ts";
import { typesOf } from "./feature-types.ts";

/** A method whose features are checked; `level` is one more than that of any method its features read. */
export interface PlannedMethod {
  readonly instance: MethodInstance;
  readonly level: number;
  /** Whom it is about; absent when all customers. */
  readonly among?: Cond;
  readonly features: Readonly<Record<string, Value>>;
  /** The traits it gives. */
  readonly columns: Columns;
}

/** What a trait stands for. */
export type TraitMeaning =
  | { readonly kind: "method"; readonly method: PlannedMethod }
  | { readonly kind: "derived"; readonly value: Value };

/** The methods a run needs, and what each trait in sight stands for. */
export interface MethodPlan {
  readonly methods: readonly PlannedMethod[];
  meaning(trait: TraitNode): TraitMeaning;
  /** A trait of a method as the config sets it. */
  standardTrait(namespace: string, method: string, column: string, about: Column): TraitNode;
}

/**
 * Plans every method that the nodes name a trait of, those whose features read others after them.
 * The methods of the config that are wanted by name are planned too, with the parameters given there.
 */
export async function planMethods(
  roots: readonly Node[],
  isWanted: (method: string) => boolean,
  context: Names & { readonly host: PluginHost },
): Promise<MethodPlan> {
  const planner = new MethodPlanner(context.host, context);
  await planner.planTraitsIn(roots);
  for (const plugin of context.host.instances) {
    for (const method of plugin.methods)
      if (isWanted(methodName(plugin, method))) await planner.planStandard(plugin, method);
  }
  const methods = [...planner.planned.values()].toSorted((a, b) => a.level - b.level);
  return {
    methods,
    meaning: (trait) => planner.meaningOf(trait),
    standardTrait: (...trait) => planner.standardTrait(...trait),
  };
}

class MethodPlanner {
  readonly planned = new Map<string, PlannedMethod>();
  readonly #standard = new Map<string, PlannedMethod>();
  readonly #meanings = new Map<TraitNode, TraitMeaning>();
  readonly #open: string[] = [];
  readonly #host: PluginHost;
  readonly #names: Names;

  constructor(host: PluginHost, names: Names) {
    this.#host = host;
    this.#names = names;
  }

  async planStandard(plugin: PluginInstance, method: Method): Promise<void> {
    const planned = await this.planInstance(await withParameters(plugin, method, {}));
    this.#standard.set(planned.instance.name, planned);
  }

  standardTrait(
    namespace: string,
    method: string,
    column: string,
    { type, nullable }: Column,
  ): TraitNode {
    const planned = this.#standard.get(`${namespace}.${method}`);
    if (planned === undefined)
      throw new RangeError(`method must have been planned, got ${namespace}.${method}`);
    const trait: TraitNode = {
      kind: "trait",
      namespace,
      method,
      column,
      parameters: {},
      type,
      nullable,
    };
    this.#meanings.set(trait, { kind: "method", method: planned });
    return trait;
  }

  meaningOf(trait: TraitNode): TraitMeaning {
    const meaning = this.#meanings.get(trait);
    if (meaning === undefined)
      throw new RangeError(`trait must have been planned, got ${trait.namespace}.${trait.column}`);
    return meaning;
  }

  /** Plans what the traits below some nodes stand for; gives the highest level among them, -1 when there are none. */
  async planTraitsIn(roots: readonly Node[]): Promise<number> {
    let highest = -1;
    for (const node of walk(...roots)) {
      if (node.kind !== "trait") continue;
      highest = Math.max(highest, await this.#planTrait(node));
    }
    return highest;
  }

  async #planTrait(trait: TraitNode): Promise<number> {
    if (trait.method === derivedTraits) {
      const value = this.#derivedValue(trait);
      this.#meanings.set(trait, { kind: "derived", value });
      return this.planTraitsIn([value]);
    }
    const method = await this.planInstance(await instanceOf(trait, this.#host));
    this.#meanings.set(trait, { kind: "method", method });
    return method.level;
  }

  async planInstance(instance: MethodInstance): Promise<PlannedMethod> {
    const known = this.planned.get(instance.key);
    if (known !== undefined) return known;
    this.#refuseCircle(instance);
    this.#open.push(instance.name);
    const asked = await askMethod(instance, this.#names);
    const { features, among } = asked;
    const level =
      1 + (await this.planTraitsIn([...Object.values(features), ...(among ? [among] : [])]));
    const planned = { instance, level, ...asked };
    this.#open.pop();
    this.planned.set(instance.key, planned);
    return planned;
  }

  #refuseCircle(instance: MethodInstance): void {
    if (!this.#open.includes(instance.name)) return;
    throw new SatsumaError(
      "RUN_CIRCLE",
      `these methods read each other's traits in a circle: ${[...this.#open, instance.name].join(" → ")}`,
      {
        help: "take one of these traits out of the features",
      },
    );
  }

  #derivedValue(trait: TraitNode): Value {
    const plugin = this.#host.instances.find(({ namespace }) => namespace === trait.namespace);
    const derived = plugin?.traits.find(({ name }) => name === trait.column);
    if (plugin === undefined || derived === undefined)
      throw new RangeError(`trait must be derived, got ${trait.namespace}.${trait.column}`);
    return checkedValue(
      derived.expression,
      `${trait.namespace}.${trait.column}`,
      plugin.plugin,
      this.#names,
    );
  }
}

/** What a method reads, whom it is about and what it gives, with its expressions checked. */
async function askMethod(
  { method, name, plugin, parameters }: MethodInstance,
  names: Names,
): Promise<Pick<PlannedMethod, "features" | "among" | "columns">> {
  const { reads, amongText } = await guarded(plugin, `asking ${name} for its features`, () => ({
    reads: method.reads(parameters),
    amongText: method.among?.(parameters),
  }));
  const features = Object.fromEntries(
    Object.entries(reads).map(([feature, { expression }]) => [
      feature,
      checkedValue(expression, `${name}.${feature}`, plugin, names),
    ]),
  );
  const columns = await guarded(plugin, `asking ${name} for its traits`, () =>
    method.writes(parameters, typesOf(features)),
  );
  if (amongText === undefined) return { features, columns };
  return { features, columns, among: checkedCond(amongText, `${name}.among`, plugin, names) };
}
