import { SatsumaError, warning } from "@satsuma/plugin";
import type { FitInput, Fitted, Measure, Run } from "@satsuma/plugin";
import { chiSquareTail } from "@satsuma/stats/probability";
import { factorOf, solveFactored } from "@satsuma/stats/regression";
import type { StructureParams } from "../config.ts";
import { finished, wantedCount } from "./finish.ts";
import { groundOf } from "./ground.ts";
import type { Ground } from "./ground.ts";
import { LEAST_UNIQUENESS, maximumLikelihood } from "./maximum-likelihood.ts";
import type { FactorSolution } from "./maximum-likelihood.ts";
import type { Axis, StructureModel } from "./model.ts";
import { varimax } from "./varimax.ts";
import { pValue } from "../p-value.ts";

/** Maximum-likelihood factors, turned by varimax. Values of customers are Thomson's, by regression, scaled to deviation 1. */
export async function fitFactors(
  input: FitInput,
  run: Run<StructureParams, StructureModel>,
): Promise<Fitted<StructureModel>> {
  const ground = await groundOf(input, run);
  if (ground.collinear.length > 0) throw collinear(ground.collinear);
  const { count, warnings } = wantedCount(run.params, ground, mostFactors(ground.features.length));
  run.progress(0.7, "estimating factors");
  if (count === 0) return finished({ kind: "factors", axes: [] }, ground, { input, run, warnings });
  const solution = maximumLikelihood(ground.correlations, count, run.signal);
  const turned = varimax(solution.loadings).toSorted((a, b) => squares(b) - squares(a));
  const axes = axesOf(turned, solution.uniquenesses, ground.correlations);
  const part = {
    kind: "factors" as const,
    axes: axes.map(({ axis }) => axis),
    uniquenesses: solution.uniquenesses,
  };
  return finished(part, ground, {
    input,
    run,
    warnings: [...warnings, ...doubts(solution, ground)],
    quality: { ...fitOf(solution, count, ground), ...determinacies(axes) },
  });
}

/** Most factors that leave a degree of freedom to spare: none for fewer than three features. */
function mostFactors(features: number): number {
  let count = 0;
  while (degreesOfFreedom(features, count + 1) >= 0) count += 1;
  return count;
}

const degreesOfFreedom = (features: number, factors: number): number =>
  ((features - factors) ** 2 - features - factors) / 2;

const squares = (loadings: readonly number[]): number =>
  loadings.reduce((sum, loading) => sum + loading * loading, 0);

interface ScoredAxis {
  readonly axis: Axis;
  /** Correlation of the customers' values with the factor. */
  readonly determinacy: number;
}

/** @see Thomson, The Factorial Analysis of Human Ability, 1939 */
function axesOf(
  factors: readonly (readonly number[])[],
  uniquenesses: readonly number[],
  correlations: readonly (readonly number[])[],
): ScoredAxis[] {
  const implied = uniquenesses.map((unique, i) =>
    uniquenesses.map(
      (_, j) =>
        factors.reduce((sum, factor) => sum + factor[i]! * factor[j]!, 0) + (i === j ? unique : 0),
    ),
  );
  const factored = factorOf(implied, 0);
  return factors.map((loadings) => {
    const weights = [...solveFactored(factored, Float64Array.from(loadings))];
    const deviation = Math.sqrt(quadratic(correlations, weights));
    const explained = weights.reduce((sum, weight, i) => sum + weight * loadings[i]!, 0);
    return {
      axis: {
        share: squares(loadings) / loadings.length,
        loadings,
        weights: weights.map((weight) => (deviation > 0 ? weight / deviation : 0)),
      },
      determinacy: Math.sqrt(Math.min(Math.max(explained, 0), 1)),
    };
  });
}

const quadratic = (matrix: readonly (readonly number[])[], v: readonly number[]): number =>
  matrix.reduce(
    (sum, row, i) => sum + v[i]! * row.reduce((part, entry, j) => part + entry * v[j]!, 0),
    0,
  );

/** @see Bartlett, The Effect of Standardization on a χ² Approximation in Factor Analysis, 1951 */
function fitOf(
  { discrepancy }: FactorSolution,
  count: number,
  { customers, features }: Ground,
): Record<string, Measure> {
  const size = features.length;
  const degrees = degreesOfFreedom(size, count);
  if (degrees === 0) return {};
  const chiSquare = Math.max(
    0,
    (customers - 1 - (2 * size + 5) / 6 - (2 * count) / 3) * discrepancy,
  );
  return {
    "lack of fit": {
      value: chiSquare,
      unit: "chi-square",
      doc: `What the factors leave of the correlations, with ${degrees} degrees of freedom.`,
    },
    "fit p": pValue(
      chiSquareTail(chiSquare, degrees),
      "How probable so much lack of fit is if these factors are all there is; small with many customers.",
    ),
    RMSEA: {
      value: Math.sqrt(Math.max(0, chiSquare / degrees - 1) / (customers - 1)),
      doc: "Lack of fit a degree of freedom, whatever the number of customers: below 0.05 is close.",
    },
  };
}

const determinacies = (axes: readonly ScoredAxis[]): Record<string, Measure> =>
  Object.fromEntries(
    axes.map(({ determinacy }, i) => [
      `determinacy of the factor with ${ordinals[i] ?? `rank ${i + 1}`} most variance`,
      { value: determinacy, doc: "Correlation of the customers' values with the factor itself." },
    ]),
  );

const ordinals = ["the", "the second", "the third", "the fourth", "the fifth"];

function doubts({ uniquenesses, converged }: FactorSolution, { features }: Ground) {
  const heywood = features
    .filter((_, i) => uniquenesses[i]! <= LEAST_UNIQUENESS * 1.0001)
    .map(({ column }) => column.feature);
  return [
    ...(heywood.length > 0 ? [heywoodCase(heywood)] : []),
    ...(converged ? [] : [unsettled()]),
  ];
}

const heywoodCase = (names: readonly string[]) =>
  warning(
    "FACTORS_HEYWOOD",
    `The factors explain all of ${names.join(", ")}, which no estimate should.`,
    "ask for fewer factors, or leave out features that say the same",
  );

const unsettled = () =>
  warning(
    "FACTORS_UNSETTLED",
    "The search for factors ended before it settled.",
    "ask for fewer factors",
  );

const collinear = (names: readonly string[]) =>
  new SatsumaError(
    "FACTORS_COLLINEAR",
    `${names.join(", ")} ${names.length === 1 ? "follows" : "follow"} from the other features without error, and factors cannot be told apart then`,
    { help: "leave out features that repeat others, or use components" },
  );
