import type { Random } from "@satsuma/stats";
import type { ClusteringKernel, Points } from "@satsuma/stats/clustering";

/** Groups rows as the method at hand does, in little time: for judging it on resamples. Gives the group of each row, from 0. */
export type Grouping = (points: Points, k: number, random: Random) => Promise<Int32Array>;

/** What judging is given. */
export interface Judging {
  readonly points: Points;
  readonly grouping: Grouping;
  readonly random: Random;
  readonly kernel: ClusteringKernel;
  readonly signal: AbortSignal;
}
