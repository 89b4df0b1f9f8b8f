import type { Scalar, ValueType } from "@satsuma/model";
import type { Plugin } from "../../plugin.ts";
import type { MemoryProject } from "../memory/set-up.ts";

/** What the kit must know of a plugin to try it. */
export interface ContractOptions extends MemoryProject {
  /** A config the plugin accepts. */
  readonly config: unknown;
  /** Configs it must refuse; without any the kit tries the number 42. */
  readonly badConfigs?: readonly unknown[];
  /** The package's own `package.json`, read. */
  readonly manifest?: { readonly name: string };
  /** By method: the customers it is tried on. */
  readonly methods?: Readonly<Record<string, MethodTrial>>;
  /** By source: the tables it is tried on. Every source needs one. */
  readonly sources?: Readonly<Record<string, SourceTrial>>;
  /** How long a plugin may take to stop when it is told to; 5,000 unless said. */
  readonly patienceMs?: number;
}

/** Whom a method is tried on. */
export interface MethodTrial {
  /** Types of its features; those that are not named are numbers. */
  readonly types?: Readonly<Record<string, ValueType>>;
  /** Rows of `customer` and the features. Without them the kit draws sixty customers. */
  readonly customers?: readonly Readonly<Record<string, Scalar>>[];
}

/** What a source is tried on. */
export interface SourceTrial {
  /** Options of a table that can be read. */
  readonly good: unknown;
  /** Options it must refuse; without any the kit tries the number 42. */
  readonly bad?: readonly unknown[];
}

/** A plugin under test. */
export interface Subject {
  readonly plugin: Plugin;
  readonly options: ContractOptions;
  /** The config as text, from before the plugin saw it. */
  readonly configText: string;
}
