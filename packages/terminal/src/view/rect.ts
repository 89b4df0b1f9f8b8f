/** A part of the screen, in cells; `x` and `y` count from 0 at the upper left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a side a part gets: so many cells, or its share of what the others leave. */
export type Share = { readonly cells: number } | { readonly parts: number };

/** Parts side by side. Where there is not room enough, those on the right get less, down to nothing. */
export const sideBySide = (area: Rect, shares: readonly Share[]): readonly Rect[] => {
  let x = area.x;
  return lengths(area.width, shares).map((width) => {
    const part = { ...area, x, width };
    x += width;
    return part;
  });
};

/** Parts one below the other. Where there is not room enough, the lower ones get less, down to nothing. */
export const stacked = (area: Rect, shares: readonly Share[]): readonly Rect[] => {
  let y = area.y;
  return lengths(area.height, shares).map((height) => {
    const part = { ...area, y, height };
    y += height;
    return part;
  });
};

/** What is inside a frame of one cell. */
export const inside = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 1,
  y: y + 1,
  width: Math.max(0, width - 2),
  height: Math.max(0, height - 2),
});

function lengths(total: number, shares: readonly Share[]): readonly number[] {
  const fixed = sum(shares.map((share) => ("cells" in share ? share.cells : 0)));
  const parts = sum(shares.map((share) => ("parts" in share ? share.parts : 0)));
  const rest = Math.max(0, total - fixed);
  let given = 0;
  let left = total;
  return shares.map((share) => {
    const wanted = "cells" in share ? share.cells : proportion(share.parts);
    const length = Math.min(left, wanted);
    left -= length;
    return length;
  });

  /** Rounded so that the parts add up. */
  function proportion(own: number): number {
    const before = Math.round((rest * given) / parts);
    given += own;
    return Math.round((rest * given) / parts) - before;
  }
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
