import type { Program } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import type { Fragment, Layout, Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import type { DataState } from "../data/data-state.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { StoredModel } from "../methods/stored-model.ts";
import type { Work } from "../project-options.ts";
import type { Moment } from "../run/segment-as-of.ts";

/** All that evaluating needs: rules that check, data that is taken in, and the instant to be described. */
export interface Session extends Moment {
  readonly config: ProjectConfig;
  readonly host: PluginHost;
  readonly warehouse: Warehouse;
  readonly data: DataState;
  readonly layout: Layout;
  /** With traits. */
  readonly catalogue: Catalogue;
  readonly program: Program;
  /** Changes when a rule file changes. */
  readonly rulesId: string;
  /** Text of every rule file by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** ISO instant: the latest that any part of a scan describes. */
  readonly until: string;
  readonly work: Work;
  /** Whether methods are fitted anew where a model of the same instant, data and parameters is kept. */
  readonly refit?: boolean;
  /** Set where it describes an instant beside others: new models are not kept, and scores of each instant have a table of their own. */
  readonly beside?: Beside;
  /** Whether a run evaluates everyone, also where it need not. */
  readonly isFull?: boolean;
  /** A scan takes at most so many; worked out from what is kept of each unless given. */
  readonly customersAtOnce?: number;
}

/** What is different where a session describes one of several instants. */
export interface Beside {
  /** ISO instant from which on no event is known: that of an as-of whose future is looked at. */
  readonly knownUntil?: string;
  /** Models by instance key that are used instead of those of the instant. */
  readonly models?: ReadonlyMap<string, StoredModel>;
  /** Rows of `key`, `ordinal` and columns that methods which read no traits are fitted on, where they were measured with other instants. */
  readonly measured?: (columns: readonly string[]) => Fragment;
  /** What was found among the models that are kept, which are the same for all instants. */
  readonly kept?: KeptModels;
}

/** What is known of kept models, by what they are fitted from. */
export interface KeptModels {
  readonly instants: Map<string, ReadonlySet<string>>;
  readonly previous: Map<string, StoredModel | undefined>;
}

/** The signal as an option, left out where there is none. */
export const cancel = ({ signal }: Work): { signal?: AbortSignal } =>
  signal === undefined ? {} : { signal };
