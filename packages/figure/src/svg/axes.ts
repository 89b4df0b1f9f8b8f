import { max } from "d3-array";
import type { Axis } from "../figure.ts";
import { axisName } from "../numbers/unit.ts";
import type { Scale } from "../scales/scale.ts";
import { ticksApart } from "../scales/ticks-apart.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** The rectangle things are drawn in, in pixels. */
export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels below a plane that its axis takes. */
export const BELOW = 40;
/** Pixels above a plane that the name of its upright axis takes. */
export const ABOVE = 28;

/** Room that the texts of an upright axis need on its left. */
export const gutterOf = ({ ticks }: Scale): number =>
  Math.ceil((max(ticks, (tick) => textWidth(tick.text)) ?? 0) + 8);

/** Lines across the plane with their amounts on the left; the name above all that stands above the plane. */
export function uprightAxis(
  axis: Axis,
  { ticks }: Scale,
  { plane, above = 0 }: { readonly plane: Plane; readonly above?: number },
): readonly SvgNode[] {
  return [
    text(axisName(axis), { x: 0, y: plane.top - above - 10, kind: "muted", room: plane.right }),
    ...ticks.flatMap(({ at, text: amount }) => [
      element("path", { class: "line", d: `M${plane.left} ${px(at)}H${plane.right}` }),
      text(amount, { x: plane.left - 6, y: at + 4, anchor: "end", kind: "muted" }),
    ]),
  ];
}

/** The line below the plane with amounts under it; the name under these, on the right. */
export function levelAxis(axis: Axis, { ticks }: Scale, plane: Plane): readonly SvgNode[] {
  return [
    element("path", { class: "axis", d: `M${plane.left} ${plane.bottom}H${plane.right}` }),
    ...ticksApart(ticks, { from: 0, to: plane.right, gap: 8, sizeOf: textWidth }).flatMap(
      ({ at, start, text: amount }) => [
        element("path", { class: "axis", d: `M${px(at)} ${plane.bottom}v4` }),
        text(amount, { x: start, y: plane.bottom + 17, kind: "muted" }),
      ],
    ),
    text(axisName(axis), {
      x: plane.right,
      y: plane.bottom + 34,
      anchor: "end",
      kind: "muted",
      room: plane.right,
    }),
  ];
}

/** A coordinate in a path. */
export const px = (value: number): string => String(Math.round(value * 100) / 100 || 0);
