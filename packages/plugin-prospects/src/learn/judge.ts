import { SatsumaError } from "@satsuma/plugin";
import { aucEstimate } from "@satsuma/stats/evaluation";
import { normalQuantile } from "@satsuma/stats/probability";
import type { ProspectsParams } from "../config.ts";
import { FOLDS, rowsWhere, weightsOf } from "./drawn.ts";
import type { Drawn, Sizes } from "./drawn.ts";
import { fitScorer, likenessOf } from "./fit-scorer.ts";

/** How well members are told from others among customers that were not seen in learning. */
export interface Verdict {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
  readonly gains: readonly (readonly [customers: number, members: number])[];
}

export const LEVEL = 0.95;

/**
 * Scores every customer by a model that has not seen his fifth.
 *
 * @throws SatsumaError `PROSPECTS_CANNOT_TELL` when that is no better than chance
 */
export async function judged(
  drawn: Drawn,
  sizes: Sizes,
  params: ProspectsParams,
  signal: AbortSignal,
): Promise<Verdict> {
  const likeness = new Float64Array(drawn.rows).fill(NaN);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    signal.throwIfAborted();
    const seen = rowsWhere(drawn, (row) => drawn.folds[row] !== fold);
    if (!seen.labels.includes(0) || !seen.labels.includes(1)) continue;
    const scorer = await fitScorer(seen, sizes, params, signal);
    const unseen = rowsWhere(drawn, (row) => drawn.folds[row] === fold);
    const found = likenessOf(scorer, unseen);
    let next = 0;
    for (let row = 0; row < drawn.rows; row += 1) {
      if (drawn.folds[row] === fold) likeness[row] = found[next++]!;
    }
  }
  const scored = rowsWhere(drawn, (row) => !Number.isNaN(likeness[row]));
  const scores = likeness.filter((value) => !Number.isNaN(value));
  const { auc, standardError } = aucEstimate(scores, scored.labels);
  const width = normalQuantile((1 + LEVEL) / 2) * standardError;
  if (!(auc - width > 0.5)) throw cannotTell(auc, width, sizes, params.like);
  return {
    auc,
    low: auc - width,
    high: Math.min(1, auc + width),
    gains: gainsOf(scores, scored, sizes),
  };
}

function cannotTell(auc: number, width: number, { members }: Sizes, like: string) {
  const interval = `${(auc - width).toFixed(2)} to ${(auc + width).toFixed(2)}`;
  // The width of the interval shrinks with the root of the number of members.
  const needed = auc > 0.52 ? Math.ceil(members * (width / (auc - 0.5)) ** 2) + 1 : undefined;
  return new SatsumaError(
    "PROSPECTS_CANNOT_TELL",
    `these features do not tell members of ${like} from others: AUC ${auc.toFixed(2)} (${interval}), and 0.5 is chance`,
    {
      help:
        needed === undefined
          ? "use features in which members differ from others"
          : `use features in which members differ more, or wait for about ${needed} members`,
    },
  );
}

const STEPS = 20;

/** At every twentieth of all customers; customers of equal likeness are spread evenly. */
function gainsOf(scores: Float64Array, drawn: Drawn, sizes: Sizes): [number, number][] {
  const { member, other } = weightsOf(drawn, sizes);
  const order = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]!);
  const corners: [number, number][] = [[0, 0]];
  let [customers, members] = [0, 0];
  for (const [i, row] of order.entries()) {
    const isMember = drawn.labels[row] === 1;
    customers += isMember ? member : other;
    members += isMember ? member : 0;
    if (scores[row] !== scores[order[i + 1] ?? -1]) corners.push([customers, members]);
  }
  return Array.from({ length: STEPS + 1 }, (_, step): [number, number] => {
    const at = (step / STEPS) * customers;
    return [step / STEPS, between(corners, at) / members];
  });
}

/** Members among so many customers. */
function between(corners: readonly (readonly [number, number])[], at: number): number {
  const next = corners.findIndex(([customers]) => customers >= at - 1e-9 * at);
  const [x1, y1] = corners[next]!;
  const [x0, y0] = corners[next - 1] ?? [0, 0];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * Math.min(at - x0, x1 - x0)) / (x1 - x0);
}
