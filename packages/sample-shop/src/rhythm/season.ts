/** When people are busy. All weights are relative: twice the weight is twice as busy. */
export interface Season {
  /** Twelve weights, January first. */
  readonly months: readonly number[];
  /** Seven weights, Monday first. */
  readonly weekdays: readonly number[];
  /** Twenty-four weights, the hour from midnight first. */
  readonly hours: readonly number[];
}

const evenings = [
  1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 2, 3, 4, 4.5, 5, 5.5, 5, 4.5, 4.5, 5, 5.5, 6.5, 8, 9, 8.5, 6, 3,
];

/** A year that is a little busier before Christmas, with weekends and evenings as people shop at home. */
export const wholeYear: Season = {
  months: [0.9, 0.85, 0.95, 1, 1, 0.95, 0.9, 0.85, 0.95, 1.05, 1.3, 1.3],
  weekdays: [0.95, 0.9, 0.92, 0.95, 1.05, 1.1, 1.13],
  hours: evenings,
};

/** A year spent waiting for the sales of January, July and late November. */
export const saleMonths: Season = {
  ...wholeYear,
  months: [2.2, 0.7, 0.6, 0.7, 0.7, 0.7, 2.1, 0.8, 0.6, 0.7, 1.9, 0.9],
};

/** A year in which presents are bought: nearly all of it in November and December. */
export const giftMonths: Season = {
  ...wholeYear,
  months: [0.15, 0.35, 0.15, 0.2, 0.3, 0.15, 0.1, 0.1, 0.15, 0.5, 4, 5.5],
};
