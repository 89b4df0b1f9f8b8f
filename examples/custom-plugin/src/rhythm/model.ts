/** What fitting finds. Plain data: it is kept as JSON. */
export interface RhythmModel {
  /** Waits, in gaps, above which a customer is late, and overdue. */
  readonly late: number;
  readonly overdue: number;
  /** How many customers are in rhythm, late and overdue. */
  readonly customers: { readonly rhythm: number; readonly late: number; readonly overdue: number };
  /** How many wait up to each of `binCuts`, and beyond. */
  readonly waits: readonly number[];
}

/** Ends of the bins that are drawn, in gaps. */
export const binCuts: readonly number[] = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
