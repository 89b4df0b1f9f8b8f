import type { Part } from "@satsuma/figure/text";
import { cells } from "../text/cells.ts";
import type { Row } from "../view/row.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Where a part is seen first. */
interface Spot {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

/**
 * The part of a drawn figure that comes next in a direction, as the eye goes; the one the user is on where there is none, and the first
 * where that one is not there.
 */
export function nextPart(
  rows: readonly Row[],
  chosen: Part | undefined,
  direction: Direction,
): Part | undefined {
  const spots = spotsOf(rows);
  const from = spots.find(({ part }) => part === chosen);
  if (from === undefined) return spots[0]?.part;
  const ahead = spots
    .map((spot) => ({ spot, ...steps(from, spot, direction) }))
    .filter(({ along }) => along > 0);
  return (ahead.toSorted((a, b) => a.cost - b.cost)[0]?.spot ?? from).part;
}

/** The row where a part is seen first; undefined where it is not drawn. */
export const rowOfPart = (rows: readonly Row[], part: Part | undefined): number | undefined =>
  part === undefined ? undefined : spotsOf(rows).find((spot) => spot.part === part)?.y;

function spotsOf(rows: readonly Row[]): readonly Spot[] {
  const spots = new Map<Part, Spot>();
  rows.forEach((row, y) => {
    let x = 0;
    for (const { text, target } of row) {
      const part = target?.argument;
      if (part !== undefined && !spots.has(part)) spots.set(part, { part, x, y });
      x += cells(text);
    }
  });
  return [...spots.values()];
}

/** How far a spot is ahead, and how far it is to go there: aside counts more than ahead, and a row is as high as two cells are wide. */
function steps(from: Spot, { x, y }: Spot, direction: Direction) {
  const isDown = direction === "up" || direction === "down";
  const sign = direction === "up" || direction === "left" ? -1 : 1;
  const [ahead, aside] = isDown ? [2 * (y - from.y), x - from.x] : [x - from.x, 2 * (y - from.y)];
  return { along: sign * ahead, cost: sign * ahead + ASIDE * Math.abs(aside) };
}

const ASIDE = 8;
