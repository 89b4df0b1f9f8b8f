import { seededRandom } from "../random/index.ts";

/**
 * The fold that a key falls into, from 0: always the same for the same key, seed and number of folds, whatever other keys
 * there are. Rows of one customer that go by his key are never parted.
 *
 * @param folds how many, 1 or more
 * @throws RangeError when folds is no whole number above 0
 */
export function foldOf(key: string, folds: number, seed: string | number): number {
  if (!Number.isInteger(folds) || folds < 1) {
    throw new RangeError(`folds must be a whole number of at least 1, got ${folds}`);
  }
  return Math.floor(seededRandom(seed).split(key).uniform() * folds);
}
