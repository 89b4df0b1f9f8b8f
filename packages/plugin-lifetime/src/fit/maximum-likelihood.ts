import { setImmediate } from "node:timers/promises";
import { inversePositive, nelderMeadRounds, numericHessian } from "@satsuma/stats/optimization";
import type { Minimum } from "@satsuma/stats/optimization";

/** Parameters under which what was seen is most likely. */
export interface Estimate {
  readonly parameters: readonly number[];
  /** Absent where the likelihood has no peak that curves down on all sides. */
  readonly standardErrors?: readonly number[];
  readonly logLikelihood: number;
  /** False when the search ran out of rounds or against its bounds. */
  readonly converged: boolean;
}

/** Below this a parameter says no more than that it is none. */
const LOWEST = 1e-4;

/** What is to be made as likely as can be. */
export interface Likelihood {
  readonly logLikelihood: (parameters: readonly number[]) => number;
  /** The same of a part of the data, where the whole is large: what is likely there is near what is likely. */
  readonly coarse?: (parameters: readonly number[]) => number;
  readonly start: readonly number[];
  /** Beyond these parameters are not looked for. */
  readonly highest: readonly number[];
}

/** How far the second search stands off from where the first ended: it starts anew, in case the simplex had collapsed. */
const FIRST_STEP = 0.5;
const SECOND_STEP = 0.2;

/**
 * Looks for the parameters, all above 0, on the scale of their logarithms. Standard errors come from the curvature at the
 * peak on that scale (the delta method). Others have their turn every few rounds.
 *
 * @throws the signal's reason when aborted
 */
export async function maximizeLikelihood(
  { logLikelihood, coarse = logLikelihood, start, highest }: Likelihood,
  signal: AbortSignal,
): Promise<Estimate> {
  const loss = lossOf(logLikelihood, highest);
  const first = await searched(lossOf(coarse, highest), start.map(logWithin), FIRST_STEP, signal);
  const { point, converged } = await searched(loss, first.point, SECOND_STEP, signal);
  return estimateAt(loss, point, { hasConverged: converged, highest });
}

const logWithin = (value: number): number => Math.log(Math.min(Math.max(value, 1e-3), 1e3));

type Loss = (logs: readonly number[]) => number;

const lossOf =
  (logLikelihood: Likelihood["logLikelihood"], highest: readonly number[]): Loss =>
  (logs) => {
    const parameters = logs.map(Math.exp);
    const isWithin = parameters.every(
      (parameter, i) => parameter > LOWEST && parameter < (highest[i] ?? Infinity),
    );
    return isWithin ? -logLikelihood(parameters) : Infinity;
  };

/** Rounds after which others have their turn. */
const ROUNDS_A_TURN = 4;

async function searched(
  loss: Loss,
  start: readonly number[],
  step: number,
  signal: AbortSignal,
): Promise<Minimum> {
  const rounds = nelderMeadRounds(loss, start, {
    step,
    tolerance: 1e-12,
    iterations: 1500,
    signal,
  });
  for (let round = 1; ; round += 1) {
    const { done, value } = rounds.next();
    if (done === true) return value;
    if (round % ROUNDS_A_TURN === 0) await setImmediate();
  }
}

function estimateAt(
  loss: Loss,
  logs: readonly number[],
  { hasConverged, highest }: { hasConverged: boolean; highest: readonly number[] },
): Estimate {
  const parameters = logs.map(Math.exp);
  const covariance = inversePositive(numericHessian(loss, logs));
  const isInside = parameters.every(
    (value, i) => value > 2 * LOWEST && value < (highest[i] ?? Infinity) / 2,
  );
  return {
    parameters,
    logLikelihood: -loss(logs),
    converged: hasConverged && isInside,
    ...(covariance && {
      standardErrors: parameters.map((value, i) => value * Math.sqrt(covariance[i]?.[i] ?? NaN)),
    }),
  };
}
