import type { Scalar, ValueType } from "@satsuma/model";
import type { DataFacts } from "../../advice.ts";
import type { Plugin } from "../../plugin.ts";
import type { MemoryProject } from "../memory/set-up.ts";

/** What the kit must know of a plugin to try it. */
export interface ContractOptions extends MemoryProject {
  /** A config the plugin accepts. */
  readonly config: unknown;
  /** Configs it must refuse; without any the kit tries the number 42. */
  readonly badConfigs?: readonly unknown[];
  /** The package's own `package.json`, read. */
  readonly manifest?: { readonly name: string; readonly version?: string };
  /** By method: the customers it is tried on. */
  readonly methods?: Readonly<Record<string, MethodTrial>>;
  /** By source: the tables it is tried on. Every source needs one. */
  readonly sources?: Readonly<Record<string, SourceTrial>>;
  /** By sink: where it delivers to. Every sink needs one. */
  readonly sinks?: Readonly<Record<string, SinkTrial>>;
  /** By view of customers: whom it draws. */
  readonly views?: Readonly<Record<string, Drawn>>;
  /** Data it is asked for advice on, besides the shops the kit knows. */
  readonly facts?: readonly DataFacts[];
  /** How long any one call of the plugin may take, and how long it may take to stop; 20,000 unless said. */
  readonly patienceMs?: number;
}

type Row = Readonly<Record<string, Scalar>>;

/** Types of features, and rows of them. */
interface Drawn {
  /** Types of its features; those that are not named are numbers. */
  readonly types?: Readonly<Record<string, ValueType>>;
  /** Rows of `customer` and the features. Without them the kit draws sixty customers. */
  readonly customers?: readonly Row[];
}

/** Whom a method is tried on. Rows of customers also have its outcomes, and `cut_off` where it has cut-offs. */
export interface MethodTrial extends Drawn {
  /** Types of its outcomes; those that are not named are numbers. */
  readonly outcomes?: Readonly<Record<string, ValueType>>;
  /** Types of the fields of its events; those that are not named are numbers. */
  readonly eventTypes?: Readonly<Record<string, ValueType>>;
  /** Rows of `customer` and the fields, in the order of time. Without them the kit draws three for each customer. */
  readonly events?: readonly Row[];
}

/** What a source is tried on. */
export interface SourceTrial {
  /** Options of a table that can be read. */
  readonly good: unknown;
  /** Options it must refuse; without any the kit tries the number 42. */
  readonly bad?: readonly unknown[];
}

/** Where a sink is tried. */
export interface SinkTrial {
  /** A place of its own for each delivery, with nothing in it yet. */
  readonly destination: () => Destination | Promise<Destination>;
  /** Options it must refuse; without any the kit tries the number 42. */
  readonly bad?: readonly unknown[];
  /** Rows of `customer`, the columns it accepts, and `change` where it takes changes. Without them the kit draws sixty. */
  readonly members?: readonly Row[];
  /** Customers among them that the other side refuses: the sink must say so and take the others. */
  readonly refused?: readonly string[];
}

/** Somewhere to deliver to. */
export interface Destination {
  /** Options of the sink that lead there. */
  readonly options: unknown;
  /** All that has arrived there, as plain data: equal when nothing changed, and for two places that got the same. */
  received(): unknown;
  /** Takes it away again. */
  close?(): void | Promise<void>;
}

/** A plugin under test. */
export interface Subject {
  readonly plugin: Plugin;
  readonly options: ContractOptions;
  /** The config as text, from before the plugin saw it. */
  readonly configText: string;
  /** What was found on the way to a set-up plugin and a fitted method, so that it is looked for only once. */
  readonly faults: Map<string, Promise<Fault | undefined>>;
  /** What kept the check that runs from trying something. */
  readonly obstacle: { by?: Fault | undefined };
}

/** The first thing that is wrong, and the check that is about it: the others then have nothing to look at. */
export interface Fault {
  readonly check: string;
  readonly found: string;
}
