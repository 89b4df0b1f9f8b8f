import { visible } from "../labels/visible.ts";
import { element } from "./element.ts";
import type { SvgElement } from "./element.ts";
import { cutText, FONT } from "./text-width.ts";

/** Where and how a text stands. `y` is its base line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "middle" | "end" | undefined;
  /** `muted`, `strong`, `title`, `on` what is drawn, `turned`. */
  readonly kind?: string | undefined;
  /** Pixels it may take; cut where it is longer, and told whole to whoever points at it. */
  readonly room?: number | undefined;
  readonly size?: number | undefined;
}

/** One line of text. */
export function text(content: string, place: TextPlace): SvgElement {
  const { x, y, anchor, kind, room, size = FONT } = place;
  const shown = room === undefined ? visible(content) : cutText(content, room, size);
  const whole = shown === visible(content) ? [] : [element("title", {}, [content])];
  return element("text", { x, y, "text-anchor": anchor, class: kind }, [shown, ...whole]);
}
