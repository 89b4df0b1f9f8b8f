import type { Advice, DataFacts } from "./advice.ts";
import type { Method } from "./method.ts";
import type { Lent, Need } from "./need.ts";
import type { ConfigSchema, SchemaInput, SchemaOutput } from "./schema.ts";
import type { Sink } from "./sink.ts";
import type { Source } from "./source.ts";
import type { View } from "./view.ts";

/** The version of the contract this package describes. */
export const API = 1;

/** A package that contributes traits, methods, sources, sinks or views. A value: nothing is registered by importing it. */
export interface Plugin<S extends ConfigSchema = ConfigSchema, Needs extends Need = Need> {
  /** The contract it was written against; the host refuses any but its own. */
  readonly api: typeof API;
  /** The npm name. */
  readonly name: string;
  /** The version of its package; models of another version are fitted anew. Without it a corrected plugin goes on with the models it has. */
  readonly version?: string;
  /** Prefix of all it contributes: `rfm`. Letters, digits and `_`, not starting with a digit. */
  readonly namespace: string;
  /** One sentence. */
  readonly doc: string;
  readonly needs: readonly Needs[];
  readonly config: S;
  /** What it could do with a project's data, method by method; asked before it is configured, so nothing is opened or kept. */
  advise?(data: DataFacts): readonly Advice[];
  /** Makes the contributions. Called once for each instance in a project. */
  setup(context: SetupContext<SchemaOutput<S>, Needs>): Contributions | Promise<Contributions>;
}

/** What `setup` is given. */
export type SetupContext<Config, Needs extends Need> = Lent<Needs> & {
  readonly config: Config;
  readonly project: ProjectFacts;
  /** Called in reverse order when the project closes, and when `setup` fails half-way. */
  readonly defer: (close: () => void | Promise<void>) => void;
};

/** What a plugin may know of the project. */
export interface ProjectFacts {
  /** Absolute path of the project's folder. */
  readonly folder: string;
  readonly timezone: string;
  readonly currency: string;
  /** The event tables of the project's config, by name. */
  readonly events: Readonly<Record<string, EventFacts>>;
  /** A name as a rule must write it: in backquotes where it is reserved or no plain word. */
  readonly nameInRule: (name: string) => string;
}

/** What the project's config says of an event table. */
export interface EventFacts {
  /** Field that says when it happened. */
  readonly time: string;
  /** Field that tells events apart; absent when rows have no key of their own. */
  readonly key?: string;
}

/** What a plugin adds. Names are unique within each list. */
export interface Contributions {
  readonly traits?: readonly Trait[];
  readonly methods?: readonly Method[];
  readonly sources?: readonly Source[];
  readonly sinks?: readonly Sink[];
  readonly views?: readonly View[];
}

/** A value per customer that an expression of the rule language gives: `{ name: "spend", expression: "sum of orders.amount ever" }`. */
export interface Trait {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  readonly expression: string;
  readonly unit?: string;
}

/** Types a plugin: the capabilities it may use are those it asks for. */
export const definePlugin = <S extends ConfigSchema, const Needs extends Need = never>(
  plugin: Plugin<S, Needs>,
): Plugin<S, Needs> => plugin;

/** One plugin in a project, with its config. */
export interface PluginUse {
  readonly plugin: Plugin;
  readonly config: unknown;
  /** Namespace of this instance, where one plugin is used several times. */
  readonly as?: string;
}

/** Puts a plugin into a project: `plugins: [use(rfm, { orders: "orders" })]`. */
export function use<S extends ConfigSchema, Needs extends Need>(
  plugin: Plugin<S, Needs>,
  config: SchemaInput<S>,
  options: { readonly as?: string } = {},
): PluginUse {
  return { plugin, config, ...options };
}
