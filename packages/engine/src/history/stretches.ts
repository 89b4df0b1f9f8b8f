/** Instants that are looked at together: from one, counted from 0, to before another. */
export interface StretchOfInstants {
  readonly from: number;
  readonly to: number;
}

/** Planning a statement costs more than its share with so many conditions in it. */
const mostConditions = 100;

/** As many rows as a table should have that is gone in a moment. */
const mostRows = 6_000_000;

/** Cuts instants into stretches so that no statement grows too wide. @param conditions [instant][segment] */
export const stretchesOf = (conditions: readonly (readonly unknown[])[]): StretchOfInstants[] =>
  cut(conditions.length, mostConditions / Math.max(1, conditions[0]?.length ?? 0));

/** Cuts instants into stretches so that no table of a row for each customer and instant grows too long. */
export const stretchesOfRows = (instants: number, customers: number): StretchOfInstants[] =>
  cut(instants, mostRows / Math.max(1, customers));

/** Stretches of about equal length, of one instant at least. */
function cut(instants: number, most: number): StretchOfInstants[] {
  const count = Math.ceil(instants / Math.max(1, Math.floor(most)));
  const each = Math.ceil(instants / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => ({
    from: i * each,
    to: Math.min(instants, (i + 1) * each),
  })).filter(({ from, to }) => from < to);
}
