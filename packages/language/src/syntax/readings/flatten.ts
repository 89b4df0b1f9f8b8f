import type { Expr } from "../../ast.ts";

/** One operand of a row of conditions, and the word before it. */
export interface Operand {
  readonly expr: Expr;
  /** Absent for the first. */
  readonly word?: "or" | "and";
}

/** The operands of `a or b and c` in the order they are written. */
export const flatten = (groups: readonly (readonly Expr[])[]): Operand[] =>
  groups.flatMap((group, i) =>
    group.map((expr, j) =>
      j > 0 ? { expr, word: "and" } : i > 0 ? { expr, word: "or" } : { expr },
    ),
  );
