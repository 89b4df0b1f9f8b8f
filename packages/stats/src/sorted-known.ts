/** The values that are not `NaN`, ascending. Cost: n log n. */
export const sortedKnown = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value)).toSorted();
