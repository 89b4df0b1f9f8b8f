import { foldOf } from "@satsuma/stats/evaluation";
import { seededRandom } from "@satsuma/stats";
import type { ChurnParams } from "../config.ts";
import { holdOutOf } from "../config.ts";
import type { LearningRows } from "../data/learning-rows.ts";

/** Rows to learn from and rows to judge by. */
export interface HeldOut {
  readonly learnt: Int32Array;
  readonly judged: Int32Array;
}

const SEED = "churn";

/**
 * Holds rows out: those of the latest cut-off, or a share of the customers with all their rows, as large among those who left
 * as among those who stayed.
 */
export function holdOut(rows: LearningRows, params: ChurnParams): HeldOut {
  const isJudged = judge(rows, params);
  const all = Int32Array.from(rows.keys, (_, row) => row);
  return {
    learnt: all.filter((row) => !isJudged(row)),
    judged: all.filter((row) => isJudged(row)),
  };
}

function judge(rows: LearningRows, params: ChurnParams): (row: number) => boolean {
  const by = holdOutOf(params);
  if (by === "none") return () => false;
  if (by === "time") {
    const latest = rows.cutOffs.reduce((least, cutOff) => Math.min(least, cutOff), Infinity);
    return (row) => rows.cutOffs[row] === latest;
  }
  const chosen = chosenCustomers(rows, params.holdOutShare);
  return (row) => chosen.has(rows.keys[row]!);
}

/** A share of the customers who ever left, and of those who never did, by lots that hang on their keys alone. */
function chosenCustomers({ keys, tree }: LearningRows, share: number): Set<string> {
  const left = new Map<string, boolean>();
  for (const [row, key] of keys.entries()) {
    left.set(key, (left.get(key) ?? false) || tree.labels[row] === 1);
  }
  const lots = seededRandom(SEED);
  const drawn = [...left.keys()]
    .map((key) => ({ key, lot: lots.split(key).uniform() }))
    .toSorted((one, other) => one.lot - other.lot || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);
  const part = (hasLeft: boolean) => {
    const group = drawn.filter((key) => left.get(key) === hasLeft);
    return group.slice(0, Math.round(group.length * share));
  };
  return new Set([...part(true), ...part(false)]);
}

/** The fold of each row: all rows of a customer are in one. */
export const foldsOf = (keys: readonly string[], folds: number): Int32Array =>
  Int32Array.from(keys, (key) => foldOf(key, folds, SEED));
