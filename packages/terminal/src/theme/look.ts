import type { ForegroundColorName } from "chalk";

/** What a piece of text looks like beside its colours. */
type Mark = "bold" | "underline" | "inverse";

/** Colours on one kind of background. What is absent is as the terminal has it. */
export interface Ink {
  /** Where there are 256 colours or more, as `#rrggbb`. */
  readonly text?: string;
  /** What it stands on, as `#rrggbb`; then `text` is given too. */
  readonly on?: string;
  /** Where there are 16: their shades are the user's, so only those are used that are read well with all usual ones. */
  readonly sixteen?: ForegroundColorName;
}

/** What a role looks like. */
export interface Look {
  readonly dark: Ink;
  readonly light: Ink;
  /** With and without colours. */
  readonly marks?: readonly Mark[];
  /** Marks where there are 16 colours or none. */
  readonly fewColours?: readonly Mark[];
  /** Marks where there are none. */
  readonly noColours?: readonly Mark[];
}
