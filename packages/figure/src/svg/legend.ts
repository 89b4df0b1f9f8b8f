import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** A sign, drawn around a point, and what it means. */
export interface Entry {
  readonly label: string;
  /** Pixels the sign takes to each side of its point. */
  readonly reach: number;
  readonly sign: (x: number, y: number) => SvgNode;
}

const LINE = 20;
const GAP = 18;

/** Entries beside each other as far as there is room. */
export function legend(entries: readonly Entry[], { width }: Board): Drawn {
  const nodes: SvgNode[] = [];
  let x = 0;
  let y = LINE / 2;
  for (const { label, reach, sign } of entries) {
    const before = 2 * reach + 6;
    const size = before + Math.min(textWidth(label), width - before);
    if (x > 0 && x + size > width) {
      x = 0;
      y += LINE;
    }
    nodes.push(sign(x + reach, y), text(label, { x: x + before, y: y + 4, room: width - before }));
    x += size + GAP;
  }
  return entries.length === 0 ? { height: 0, nodes } : { height: y + LINE / 2 + 4, nodes };
}

/** A part moved to where it belongs. */
export const moved = (nodes: readonly SvgNode[], x: number, y: number): SvgNode =>
  element("g", { transform: `translate(${x} ${y})` }, nodes);
