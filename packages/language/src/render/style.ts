import type { Severity } from "@satsuma/model";
import type { TextWidth } from "./printable.ts";

/** What a stretch of a rendered diagnostic is, for those who colour it. */
export type Role = Severity | "secondary" | "gutter" | "help";

/** How diagnostics are rendered. */
export interface RenderOptions {
  /** Colours a stretch; leaves it as it is unless given. */
  readonly paint?: (text: string, role: Role) => string;
  /** Longest line; 80 unless given. */
  readonly columns?: number;
  /** Columns a text takes on the screen. */
  readonly widthOf?: TextWidth;
}

/** The options with nothing left open. */
export type Style = Required<RenderOptions>;
