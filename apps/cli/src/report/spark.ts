import { count } from "../terminal/figures.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

const WIDTH = 132;
const HEIGHT = 22;
const EDGE = 3;

/** The course of a size as a small line above nothing, for a row of a table; gaps where it is not known. */
export function spark(sizes: readonly (number | null)[]): Html {
  const known = sizes.filter((size) => size !== null);
  const last = sizes.findLastIndex((size) => size !== null);
  if (known.length < 2) return html`<span class="muted">too short to draw</span>`;
  const most = Math.max(1, ...known);
  const x = (i: number): number => EDGE + (i / (sizes.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (size: number): number => HEIGHT - EDGE - (size / most) * (HEIGHT - 2 * EDGE);
  const point = (size: number, i: number): string => `${x(i).toFixed(1)} ${y(size).toFixed(1)}`;
  const path = sizes.map((size, i) =>
    size === null ? "" : `${i > 0 && sizes[i - 1] !== null ? "L" : "M"}${point(size, i)}`,
  );
  const told = `from ${count(known[0] ?? 0)} to ${count(known.at(-1) ?? 0)}, at least ${count(Math.min(...known))}, at most ${count(Math.max(...known))}`;
  return html`<svg
    class="spark"
    role="img"
    aria-label="${told}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
  >
    <path d="${path.join("")}" />
    <circle cx="${x(last).toFixed(1)}" cy="${y(sizes[last] ?? 0).toFixed(1)}" r="2.5" />
  </svg>`;
}
