/** A text as someone wrote it, and as it looks when it is formatted. Both begin in the second line, in its margin. */
export interface Look {
  readonly title: string;
  readonly written: string;
  readonly formatted: string;
}
