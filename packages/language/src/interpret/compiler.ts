import type { Cond, Node, Value } from "@satsuma/ir";
import type { Ranking } from "./conditions/standing.ts";
import type { Reader, Test } from "./row.ts";
import type { Stage } from "./stage.ts";

/** Makes readers of values and tests of conditions, each node's once. */
export interface Compiler {
  readonly stage: Stage;
  readonly value: (value: Value) => Reader;
  readonly cond: (cond: Cond) => Test;
  /** Rankings that were made already: each sorts the population once. */
  readonly rankings: Map<Node, Ranking>;
}
