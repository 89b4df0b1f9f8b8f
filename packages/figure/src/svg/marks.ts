import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { px } from "./axes.ts";
import type { Plane } from "./axes.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** A marked place on the level axis. */
export interface Mark {
  /** Pixels. */
  readonly at: number;
  readonly label: string;
}

/** Pixels between which texts may stand. */
type Room = Pick<Plane, "left" | "right">;

const LINE = 15;

/** Each mark with the line its text stands on, so that texts do not touch: 0 is the lowest. */
interface PlacedMark extends Mark {
  readonly line: number;
  readonly start: number;
}

/** Pixels that the texts of the marks take above the plane. */
export const marksHeight = (marks: readonly Mark[], room: Room): number =>
  marks.length === 0
    ? 0
    : (Math.max(...placed(marks, room).map(({ line }) => line)) + 1) * LINE + 4;

/** Dashed lines down the plane with their texts above it. */
export function marksNodes(marks: readonly Mark[], plane: Plane): readonly SvgNode[] {
  return placed(marks, plane).flatMap(({ at, label, line, start }) => {
    const base = plane.top - 5 - line * LINE;
    return [
      element("path", { class: "reference", d: `M${px(at)} ${px(base + 2)}V${plane.bottom}` }),
      text(label, { x: start, y: base, kind: "on", room: plane.right - start }),
    ];
  });
}

function placed(marks: readonly Mark[], { left, right }: Room): readonly PlacedMark[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.at - b.at)
    .map((mark) => {
      const size = Math.min(right - left, textWidth(mark.label));
      const start = Math.max(left, Math.min(right - size, mark.at - size / 2));
      const free = ends.findIndex((end) => end + 10 <= start);
      const line = free === -1 ? ends.length : free;
      ends[line] = start + size;
      return { ...mark, line, start };
    });
}
