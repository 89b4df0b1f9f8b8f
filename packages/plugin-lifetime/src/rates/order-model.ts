import type { Buying, BuyingGroup } from "./buying.ts";

/** A model of how customers buy and stop buying. Times in weeks; parameters in the order of their names. */
export interface OrderModel {
  readonly symbols: readonly string[];
  /** Who published it, where and when. */
  readonly source: string;
  /** Where a search for the parameters begins. */
  readonly start: (average: {
    readonly repeats: number;
    readonly age: number;
  }) => readonly number[];
  /** Beyond these customers are as good as equal, and a parameter says no more. */
  readonly highest: readonly number[];
  /** Natural logarithm of how likely the groups are under the parameters, all above 0. */
  readonly logLikelihood: (parameters: readonly number[], groups: readonly BuyingGroup[]) => number;
  /** How likely it is that the customer will buy again at all. */
  readonly alive: (parameters: readonly number[], customer: Buying) => number;
  /** Orders to be expected in the next weeks of one who is still there; depends on repeats and age alone. */
  readonly ordersIfAlive: (
    parameters: readonly number[],
    customer: Pick<Buying, "repeats" | "age">,
    weeks: number,
  ) => number;
}
