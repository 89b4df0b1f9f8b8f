import { walk } from "@satsuma/ir";
import type { Node, Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import type { Method } from "@satsuma/plugin";
import { pluginError } from "../host/plugin-error.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { PluginInstance } from "../host/plugin-instance.ts";
import { askMethod } from "./asked-method.ts";
import type { AskedMethod } from "./asked-method.ts";
import { checkedValue } from "./checked-expression.ts";
import type { Names } from "./checked-expression.ts";
import { derivedTraits } from "./derived-traits.ts";
import { instanceOf, methodName, withParameters } from "./instance.ts";
import type { MethodInstance, TraitNode } from "./instance.ts";
import { methodTraits } from "./planned-method.ts";
import type { PlannedMethod, TraitMeaning } from "./planned-method.ts";

/** Plans methods one after the other, each once. */
export class MethodPlanner {
  readonly planned = new Map<string, PlannedMethod>();
  readonly #standard = new Map<string, PlannedMethod>();
  readonly #meanings = new Map<TraitNode, TraitMeaning>();
  readonly #host: PluginHost;
  readonly #names: Names;
  /** Names of the methods whose features are being looked at. */
  #open: readonly string[] = [];

  constructor(host: PluginHost, names: Names) {
    this.#host = host;
    this.#names = names;
  }

  async planStandard(plugin: PluginInstance, method: Method): Promise<void> {
    const planned = await this.#planInstance(await withParameters(plugin, method, {}));
    this.#standard.set(methodName(plugin, method), planned);
  }

  standardTrait(
    namespace: string,
    method: string,
    column: string,
    { type, nullable }: Column,
  ): TraitNode | undefined {
    const planned = this.#standard.get(`${namespace}.${method}`);
    if (planned === undefined) return undefined;
    const about = { namespace, method, column, type, nullable };
    const trait: TraitNode = { kind: "trait", parameters: {}, ...about };
    this.#meanings.set(trait, { kind: "method", method: planned });
    return trait;
  }

  meaningOf(trait: TraitNode): TraitMeaning {
    const meaning = this.#meanings.get(trait);
    if (meaning === undefined)
      throw new RangeError(`trait must have been planned, got ${trait.namespace}.${trait.column}`);
    return meaning;
  }

  /** @throws SatsumaError `PLUGIN_CONFIG` when a derived trait does not check */
  checkDerived({ traits, namespace, plugin }: PluginInstance): void {
    for (const { name, expression } of traits)
      checkedValue(expression, `${namespace}.${name}`, plugin, this.#names);
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
    const method = await this.#planInstance(await instanceOf(trait, this.#host, this.#names));
    this.#meanings.set(trait, { kind: "method", method });
    return method.level;
  }

  async #planInstance(instance: MethodInstance): Promise<PlannedMethod> {
    const known = this.planned.get(instance.key);
    if (known !== undefined) return known;
    this.#refuseCircle(instance);
    const before = this.#open;
    this.#open = [...before, instance.name];
    try {
      const planned = await this.#plannedFrom(instance, await askMethod(instance, this.#names));
      this.planned.set(instance.key, planned);
      return planned;
    } finally {
      this.#open = before;
    }
  }

  async #plannedFrom(instance: MethodInstance, asked: AskedMethod): Promise<PlannedMethod> {
    const { features, outcomes, among } = asked;
    const read = [
      ...Object.values(features),
      ...Object.values(outcomes),
      ...(among === undefined ? [] : [among]),
    ];
    const level = 1 + (await this.planTraitsIn(read));
    const traits = [...methodTraits(read, (trait) => this.meaningOf(trait))];
    if (asked.cutOffs !== undefined) refuseHindsight(instance, traits);
    const readsFrom = traits.map((trait) => this.#keyOf(trait));
    return { ...asked, instance, level, readsFrom: [...new Set(readsFrom)] };
  }

  #keyOf(trait: TraitNode): string {
    const meaning = this.meaningOf(trait);
    return meaning.kind === "method" ? meaning.method.instance.key : "";
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
    const place = `${trait.namespace}.${trait.column}`;
    return checkedValue(derived.expression, place, plugin.plugin, this.#names);
  }
}

/** A fitted model knows what came after a cut-off, and so do its traits. */
function refuseHindsight({ plugin, name }: MethodInstance, [trait]: readonly TraitNode[]): void {
  if (trait === undefined) return;
  throw pluginError(
    "PLUGIN_CONFIG",
    plugin,
    `${name} learns from the past and reads ${trait.namespace}.${trait.column}, whose model knows what came later; take that feature out`,
  );
}
