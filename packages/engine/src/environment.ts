import type { Plugin } from "@satsuma/plugin";
import type { Warehouse } from "@satsuma/sql";

/** What the program that opens a project brings: engines it can start and the time it is. */
export interface Environment {
  /** Starts a warehouse by the name a config uses; `stateFolder` is the project's. */
  readonly warehouses: Readonly<Record<string, (stateFolder: string) => Promise<Warehouse>>>;
  /** Loads a config module and gives its default export. Programs teach it where `satsuma` itself is. */
  importConfig(path: string): Promise<unknown>;
  /** ISO instant. Read once, at the edge: nothing below reads a clock. */
  readonly now: string;
  /** Where the state is kept: `.satsuma` in the project's folder unless given. */
  readonly stateFolder?: string;
  /** Whether data that changed is taken in when it is needed, or never: what was last taken in is used then. The former unless given. */
  readonly takesIn?: "when changed" | "never";
  /** Plugins a project may use without naming them: those that came with the program. Loaded only when they are asked for. */
  readonly offered?: () => Promise<readonly Plugin[]>;
  /** Takes at most so many customers at a time; as many as fit into memory unless given. Never changes a result. */
  readonly customersAtOnce?: number;
}
