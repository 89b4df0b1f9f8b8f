import { rounded } from "./element.ts";

/** A shape around a point: where its path starts from the point, and how it goes on. */
interface Shape {
  readonly start: readonly [x: number, y: number];
  readonly path: string;
}

/** About equal areas; none can be taken for another. */
const shapes: readonly Shape[] = [
  { start: [-3.2, 0], path: "a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z" },
  { start: [-2.9, -2.9], path: "h5.8v5.8h-5.8z" },
  { start: [0, -4.1], path: "l3.9 6.8h-7.8z" },
  { start: [0, -4.2], path: "l4.2 4.2l-4.2 4.2l-4.2-4.2z" },
  { start: [0, 4.1], path: "l3.9-6.8h-7.8z" },
  { start: [-1.3, -4], path: "h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z" },
  { start: [-4, -1.6], path: "h8v3.2h-8z" },
  { start: [-1.6, -4], path: "h3.2v8h-3.2z" },
];

/** The path of the marker of a group, counted from 0, at a point. */
export function markerPath(group: number, x: number, y: number): string {
  const { start, path } = shapes[group % shapes.length] ?? { start: [0, 0], path: "" };
  return `M${rounded(x + start[0])} ${rounded(y + start[1])}${path}`;
}

/** The class that gives a group's colour. */
export const groupClass = (group: number): string => `g${group % shapes.length}`;

/** How the line of a group is dashed; the first is not. */
export const dashOf = (group: number): string | undefined =>
  [undefined, "7 3", "2 3", "9 3 2 3"][group % 4];
