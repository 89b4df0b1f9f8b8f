/** How a report is to be shown. */
export interface Shown {
  readonly timezone: string;
  /** True for one table: then nothing is left out. */
  readonly isWhole: boolean;
  /** True where thresholds that are not met have consequences. */
  readonly isJudged: boolean;
}
