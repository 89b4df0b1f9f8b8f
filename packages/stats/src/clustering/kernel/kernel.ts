import type { Points } from "../points.ts";

/**
 * The inner loops of clustering. There are two, the same to the last bit: in WebAssembly, two numbers at a time, and plain.
 */
export interface ClusteringKernel {
  readonly name: "wasm" | "plain";
  /** Takes a copy of the rows. */
  rowAssigner(points: Points): RowAssigner;
  /** Takes a copy of the rows, each a group of its own. */
  groupFinder(points: Points): GroupFinder;
  /** Takes a copy of the rows. */
  distancer(points: Points): Distancer;
}

/** Puts rows to their nearest centres. */
export interface RowAssigner {
  /**
   * @param centres one after the other, as rows are
   * @returns views that the next call overwrites
   */
  assign(centres: Float64Array): Assignment;
}

export interface Assignment {
  /** How many rows have another centre than in the call before; all in the first. */
  readonly changed: number;
  /** The centre of each row from 0: the nearest, of several equally near the first. */
  readonly labels: Int32Array;
  /** Sums of the rows of each centre, laid out as centres are. */
  readonly sums: Float64Array;
  /** How many rows each centre has. */
  readonly counts: Float64Array;
}

/** Finds groups that Ward's method would merge. Groups are kept in the first places, in no order. */
export interface GroupFinder {
  /** By column, `stride` of them each. */
  readonly centres: Float64Array;
  readonly stride: number;
  /** How many rows each group has. */
  readonly sizes: Float64Array;
  /** Twice what the last found merge adds to the squares within groups. */
  readonly least: number;
  /**
   * The first of the groups whose merge with a given one adds least, and twice that less than `below`; -1 when there is none.
   */
  nearest(group: number, groups: number, below: number): number;
}

/** Measures how far rows are from each other. */
export interface Distancer {
  /** The distances of a row to all after it: a view that the next call overwrites. */
  after(row: number): Float64Array;
}

/** How many centres a pass over a row takes. */
const BLOCK = 8;

/** Centres by column, filled up to a multiple of a block with centres infinitely far away. */
export function layOut(
  centres: Float64Array,
  columns: number,
  into: { readonly centres: Float64Array; readonly halfSquares: Float64Array },
): void {
  const count = centres.length / columns;
  const padded = into.halfSquares.length;
  into.halfSquares.fill(Infinity);
  for (let j = 0; j < count; j++) {
    let square = 0;
    for (let f = 0; f < columns; f++) {
      const value = centres[j * columns + f]!;
      into.centres[f * padded + j] = value;
      square += value * value;
    }
    into.halfSquares[j] = square / 2;
  }
}

/** The next multiple of a block. */
export const padded = (centres: number): number => Math.ceil(centres / BLOCK) * BLOCK;
