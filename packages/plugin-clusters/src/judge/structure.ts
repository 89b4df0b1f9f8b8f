import type { Random } from "@satsuma/stats";
import type { Points } from "@satsuma/stats/clustering";
import { distinctRows } from "../fit/distinct-rows.ts";
import type { Judging } from "./grouping.ts";
import { withinOf } from "./within.ts";

/** Whether clusters are more than chance finds among values that have nothing to do with each other. */
export interface Structure {
  /** The share of the squares that clusters explain. */
  readonly explained: number;
  /** The mean share that as many clusters explain where each feature was shuffled among customers. */
  readonly shuffled: number;
  /** How often shuffled features do as well, the customers' own counted in: above 0.05 there is no structure to speak of. */
  readonly chance: number;
}

/** Shuffles; with 39 the smallest chance is 1 in 40. */
const SHUFFLES = 39;

/**
 * Compares clusters with those of the same customers whose features were shuffled, each on its own: that keeps every feature's
 * values and takes away what binds them.
 *
 * @param blocks where the coordinates of each feature begin, and their number last: those of a feature are shuffled together
 * @returns undefined where there is nothing to shuffle: one cluster, one feature that counts, or squares of 0
 */
export async function structureOf(
  judging: Judging,
  k: number,
  blocks: readonly number[],
): Promise<Structure | undefined> {
  const { points, grouping, random } = judging;
  const all = withinOf(points, new Int32Array(points.rows));
  const counting = blocks.slice(1).filter((end, i) => varies(points, blocks[i]!, end)).length;
  if (k < 2 || counting < 2 || all === 0) return undefined;
  const own = withinOf(points, await grouping(points, k, random.split("own")));
  const others: number[] = [];
  for (let i = 0; i < SHUFFLES; i++) {
    const mixed = shuffled(points, blocks, random.split(i));
    const groups = Math.min(k, distinctRows(mixed, k).length);
    others.push(withinOf(mixed, await grouping(mixed, groups, random.split(`grouping ${i}`))));
  }
  const asWell = others.filter((within) => within <= own).length;
  const mean = others.reduce((sum, within) => sum + within, 0) / SHUFFLES;
  return {
    explained: 1 - own / all,
    shuffled: 1 - mean / all,
    chance: (1 + asWell) / (1 + SHUFFLES),
  };
}

function varies({ rows, columns, values }: Points, from: number, to: number): boolean {
  for (let f = from; f < to; f++) {
    for (let i = 1; i < rows; i++) if (values[i * columns + f] !== values[f]) return true;
  }
  return false;
}

/** The rows with the coordinates of each feature from another row. */
function shuffled(points: Points, blocks: readonly number[], random: Random): Points {
  const { rows, columns } = points;
  const values = new Float64Array(points.values.length);
  for (let b = 0; b + 1 < blocks.length; b++) {
    const order = shuffledOrder(rows, random.split(b));
    const [from, to] = [blocks[b]!, blocks[b + 1]!];
    for (let i = 0; i < rows; i++) {
      const start = order[i]! * columns;
      values.set(points.values.subarray(start + from, start + to), i * columns + from);
    }
  }
  return { rows, columns, values };
}

function shuffledOrder(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random.uniform() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}
