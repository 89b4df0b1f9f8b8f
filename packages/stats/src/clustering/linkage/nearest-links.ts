import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";
import { numberMerges } from "./merge.ts";
import type { Merge } from "./merge.ts";
import { pause } from "./pause.ts";
import type { Watch } from "./pause.ts";

/**
 * Single linkage by the shortest tree that joins all rows. Time grows with the square of the rows, memory with the rows alone.
 *
 * @param sizes how many rows each point stands for
 * @see Gower & Ross, Minimum Spanning Trees and Single Linkage Cluster Analysis, 1969
 */
export async function nearestLinks(
  points: Points,
  sizes: Float64Array,
  watch: Watch,
): Promise<Merge[]> {
  const { rows, columns, values } = points;
  const links = Math.max(rows - 1, 0);
  const [left, right] = [new Int32Array(links), new Int32Array(links)];
  const heights = new Float64Array(links);
  const nearest = new Float64Array(rows).fill(Infinity);
  const outside = Uint8Array.from({ length: rows }, () => 1);
  let row = 0;
  for (let i = 0; i < links; i++) {
    if (i % PATIENCE === 0) await pause(watch, i / rows);
    outside[row] = 0;
    let least = Infinity;
    let next = 0;
    for (let j = 0; j < rows; j++) {
      if (outside[j] === 0) continue;
      const square = squaredDistance(values, row * columns, values, j * columns, columns);
      if (square < nearest[j]!) nearest[j] = square;
      if (nearest[j]! < least) {
        least = nearest[j]!;
        next = j;
      }
    }
    left[i] = row;
    right[i] = next;
    heights[i] = Math.sqrt(least);
    row = next;
  }
  return numberMerges({ left, right, heights }, sizes);
}

/** Rows joined between two pauses. */
const PATIENCE = 256;
