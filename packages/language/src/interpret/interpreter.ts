import type { Cond, Fact, Value } from "@satsuma/ir";
import { compilerFor } from "./compile.ts";
import { writeFact } from "./facts.ts";
import type { Proof } from "./proof.ts";
import { prove } from "./proofs/prove.ts";
import type { Resolving } from "./proofs/proving.ts";
import { stageOf } from "./stage.ts";
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

/**
 * The meaning of resolved trees, one customer at a time: written from the language's specification, and the measure that compiled SQL
 * is held against. Exact numbers are exact; doubles are IEEE.
 */
export interface Interpreter {
  cond(cond: Cond, of: Subject): boolean;
  /** Absent when unknown. */
  value(value: Value, of: Subject): Fact | undefined;
  /** @param resolving for a tree that is not resolved: the proof then holds its parts as they were written */
  proof(cond: Cond, of: Subject, resolving?: Resolving): Proof;
}

/**
 * An interpreter of one world, which must not change while it is used. Its functions throw a TypeError for a tree that is not
 * resolved, or data not of the type the tree says, and a NumberOverflow when an exact number grows beyond 38 digits.
 * Cost: linear in nodes × customers, and one sort of the population for each ranking or percentile.
 *
 * @throws TypeError when as-of is not ISO 8601 in UTC with `Z`
 */
export function interpreter(world: World): Interpreter {
  const compiler = compilerFor(stageOf(world));
  const { customer } = compiler.stage;
  return {
    cond: (cond, of) => compiler.cond(cond)({ customer: customer(of) }),
    value: (value, of) => {
      const datum = compiler.value(value)({ customer: customer(of) });
      return datum === undefined ? undefined : writeFact(datum);
    },
    proof: (cond, of, resolving) =>
      prove(cond, { customer: customer(of), compiler, ...(resolving && { resolving }) }),
  };
}
