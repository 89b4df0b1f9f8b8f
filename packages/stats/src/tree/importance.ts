import type { ClassTree } from "./class-tree.ts";

/**
 * How much each column has to do with the classes, by the impurity its splits take away: shares that add up to 1, or all 0
 * when there is no split.
 *
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984, section 5.3.4 (without surrogates)
 */
export function importance(tree: ClassTree, columns: number): Float64Array {
  const gains = new Float64Array(columns);
  for (const { split } of tree.nodes) if (split !== undefined) gains[split.column]! += split.gain;
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  return all === 0 ? gains : gains.map((gain) => gain / all);
}
