import type { Catalogue } from "@satsuma/model";
import type { Subject } from "./subject.ts";

/** What the interpreter evaluates against. */
export interface World {
  readonly catalogue: Pick<Catalogue, "customer" | "events">;
  /** All customers: what rankings and percentiles are about. */
  readonly population: readonly Subject[];
  /** ISO instant in UTC. Events at or after it, and events without a time, do not exist. */
  readonly asOf: string;
}
