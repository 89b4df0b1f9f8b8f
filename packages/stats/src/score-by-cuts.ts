import { countBelow, countUpTo } from "./count-below.ts";

/**
 * Scores values by cut-offs that belong to the bin below them: one more than the number of cut-offs strictly below the value.
 * The bins are `(−∞, c₁], (c₁, c₂], …`, as those of pandas' `qcut`.
 *
 * @param values any unit; `NaN` means unknown
 * @param cuts ascending, in the values' unit; equal cut-offs leave the bins between them empty
 * @returns 1 to one more than the number of cut-offs; `NaN` where the value is unknown
 */
export const scoreAboveCuts = (values: Float64Array, cuts: readonly number[]): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? NaN : 1 + countBelow(cuts, value)));

/**
 * Scores values by cut-offs that belong to the bin above them: one more than the number of cut-offs at or below the value.
 * The bins are `(−∞, c₁), [c₁, c₂), …`, as those of the R package `rfm`. Otherwise as `scoreAboveCuts`.
 */
export const scoreFromCuts = (values: Float64Array, cuts: readonly number[]): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? NaN : 1 + countUpTo(cuts, value)));
