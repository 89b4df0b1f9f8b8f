/** How answers are put into words and lines. */
export interface Wording {
  /** IANA zone of the project: days are its days. */
  readonly timezone: string;
  /** In cells. */
  readonly width: number;
}
