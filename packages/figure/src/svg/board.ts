import type { SvgNode } from "./element.ts";

/** What a picture is drawn on. */
export interface Board {
  /** Pixels. */
  readonly width: number;
  /** BCP 47 tag. */
  readonly locale: string;
}

/** A drawn part, from its own upper left corner. */
export interface Drawn {
  /** Pixels. */
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** Below this width labels stand above what they name and not beside it. */
export const NARROW = 460;
