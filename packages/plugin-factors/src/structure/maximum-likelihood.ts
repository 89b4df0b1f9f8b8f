import { factorOf, inverseFactored, solveFactored } from "@satsuma/stats/regression";
import { eigenOf } from "./eigen.ts";
import type { Eigen } from "./eigen.ts";

/** Factors before they are rotated. */
export interface FactorSolution {
  /** By factor, then feature. */
  readonly loadings: readonly (readonly number[])[];
  readonly uniquenesses: readonly number[];
  /** What is minimised: 0 where the factors explain all correlations. */
  readonly discrepancy: number;
  readonly converged: boolean;
}

/** Uniquenesses are kept above this, as R's `factanal` does: where they would be 0 or less the estimate is a Heywood case. */
export const LEAST_UNIQUENESS = 0.005;
const ITERATIONS = 1000;
const FLAT = 1e-9;

/**
 * Maximum-likelihood factor analysis of a correlation matrix without collinear features: uniquenesses by Newton's method with
 * the approximate second derivatives of the paper, on their logarithms.
 *
 * @see Jöreskog, Some Contributions to Maximum Likelihood Factor Analysis, 1967
 */
export function maximumLikelihood(
  correlations: readonly (readonly number[])[],
  count: number,
  signal: AbortSignal,
): FactorSolution {
  let state = stateAt(correlations, count, startOf(correlations, count));
  let converged = false;
  for (let i = 0; i < ITERATIONS && !converged; i += 1) {
    signal.throwIfAborted();
    const next = improved(correlations, count, state);
    converged = next === undefined || steepest(next) < FLAT;
    state = next ?? state;
  }
  const uniquenesses = state.logs.map(Math.exp);
  return {
    loadings: loadingsOf(state, uniquenesses, count),
    uniquenesses,
    discrepancy: state.loss,
    converged,
  };
}

interface State {
  /** Logarithms of the uniquenesses. */
  readonly logs: readonly number[];
  readonly eigen: Eigen;
  readonly loss: number;
  readonly gradient: readonly number[];
  readonly count: number;
}

const bounds = { low: Math.log(LEAST_UNIQUENESS), high: 0 };

/** Where R's `factanal` starts. */
function startOf(correlations: readonly (readonly number[])[], count: number): number[] {
  const inverse = inverseFactored(factorOf(correlations));
  const left = 1 - (0.5 * count) / correlations.length;
  return inverse.map((row, i) => bounded(Math.log(left / row[i]!)));
}

const bounded = (log: number): number => Math.min(Math.max(log, bounds.low), bounds.high);

function stateAt(
  correlations: readonly (readonly number[])[],
  count: number,
  logs: readonly number[],
): State {
  const scale = logs.map((log) => Math.exp(-log / 2));
  const scaled = correlations.map((row, i) => row.map((entry, j) => entry * scale[i]! * scale[j]!));
  const eigen = eigenOf(scaled);
  const small = eigen.values.slice(count);
  const loss = small.reduce((sum, value) => sum + value - Math.log(value) - 1, 0);
  const gradient = logs.map((_, i) =>
    small.reduce((sum, value, m) => sum + (1 - value) * eigen.vectors[count + m]![i]! ** 2, 0),
  );
  return { logs, eigen, loss, gradient, count };
}

/** Features whose uniqueness is at a bound and would go beyond stay there. */
const freeOf = ({ logs, gradient }: State): number[] =>
  [...logs.keys()].filter(
    (i) =>
      !(logs[i]! <= bounds.low && gradient[i]! > 0) &&
      !(logs[i]! >= bounds.high && gradient[i]! < 0),
  );

const steepest = (state: State): number =>
  freeOf(state).reduce((most, i) => Math.max(most, Math.abs(state.gradient[i]!)), 0);

/** One step, halved until it improves; nothing when none does. */
function improved(
  correlations: readonly (readonly number[])[],
  count: number,
  state: State,
): State | undefined {
  const step = newtonStep(state);
  for (let size = 1; size > 1e-10; size /= 2) {
    const logs = state.logs.map((log, i) => bounded(log + size * step[i]!));
    const next = stateAt(correlations, count, logs);
    if (next.loss < state.loss) return next;
  }
  return undefined;
}

function newtonStep(state: State): Float64Array {
  const { eigen, gradient, count, logs } = state;
  const free = freeOf(state);
  const rest = eigen.vectors.slice(count);
  const curvature = free.map((i) =>
    free.map((j) => {
      const sum = rest.reduce((total, vector) => total + vector[i]! * vector[j]!, 0);
      return sum * sum + (i === j ? 1e-9 : 0);
    }),
  );
  const factor = factorOf(curvature, 0);
  const solved = solveFactored(
    factor,
    Float64Array.from(factor.kept, (i) => -gradient[free[i]!]!),
  );
  const step = new Float64Array(logs.length);
  for (const [i, place] of factor.kept.entries()) step[free[place]!] = solved[i]!;
  return step;
}

const loadingsOf = ({ eigen }: State, uniquenesses: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, m) => {
    const size = Math.sqrt(Math.max(eigen.values[m]! - 1, 0));
    return uniquenesses.map((unique, i) => Math.sqrt(unique) * eigen.vectors[m]![i]! * size);
  });
