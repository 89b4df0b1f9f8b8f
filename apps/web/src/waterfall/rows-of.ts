import type { PreviewCondition } from "../api/answers.ts";

/** A condition where it stands in its rule. */
export interface FallRow {
  readonly key: string;
  readonly condition: PreviewCondition;
  /** How many lists it stands in. */
  readonly depth: number;
}

/** The conditions with those inside of them, in the order they are written. */
export const rowsOf = (
  conditions: readonly PreviewCondition[],
  depth = 0,
  above = "",
): readonly FallRow[] =>
  conditions.flatMap((condition, i) => {
    const key = `${above}${i}`;
    return [{ key, condition, depth }, ...rowsOf(condition.of ?? [], depth + 1, `${key}.`)];
  });
