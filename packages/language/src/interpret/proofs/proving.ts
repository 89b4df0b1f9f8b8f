import type { Resolver } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import type { Customer } from "../row.ts";

/** How trees that are not resolved yet are: each part as it is where it stands, so that the proof keeps its words. */
export interface Resolving {
  readonly resolver: Pick<Resolver, "cond" | "value">;
  /** The zone of the segment the condition belongs to; the resolver's unless it has its own. */
  readonly timezone?: string;
}

/** Whom a proof is about, and what it is made with. */
export interface Proving {
  readonly customer: Customer;
  readonly compiler: Compiler;
  readonly resolving?: Resolving;
}
