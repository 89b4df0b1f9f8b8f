import { SatsumaError, warning } from "@satsuma/plugin";
import type { Diagnostic, FitInput, Fitted, Run } from "@satsuma/plugin";
import { columnName } from "@satsuma/plugin/variables";
import type { DesignColumn } from "@satsuma/plugin/variables";
import { calibrationBins } from "@satsuma/stats/evaluation";
import { linearPredictor, logistic, logisticRegression } from "@satsuma/stats/regression";
import type { LogisticCoefficient, LogisticFit } from "@satsuma/stats/regression";
import type { RegressionParams } from "../config.ts";
import { findColumns } from "../find-columns.ts";
import { collinearColumns } from "./collinear-columns.ts";
import { columnOptions } from "./column-options.ts";
import type { Estimate, RegressionModel, Term } from "./model.ts";
import { momentsOf } from "./moments-of.ts";
import { logisticQuality } from "./quality.ts";
import { foretold, sampledRows } from "./sampled.ts";
import type { Sampled } from "./sampled.ts";

/** What keeps coefficients finite where classes part without error: half a standard deviation's worth of prior knowledge. */
const RIDGE_WHERE_SEPARATED = 1;
const OUTCOMES_A_COEFFICIENT = 10;

/**
 * Logistic regression on a sample. Where features part the outcomes without error there is no finite estimate: a ridge of 1 is
 * used then, and said.
 *
 * @throws SatsumaError `FACTORS_OUTCOME_TYPE`, `FACTORS_FEW_CUSTOMERS`, `FACTORS_ONE_OUTCOME` and those of `findColumns`
 */
export async function fitLogistic(
  input: FitInput<string, "outcome">,
  run: Run<RegressionParams, RegressionModel>,
): Promise<Fitted<RegressionModel>> {
  const { params, signal, progress } = run;
  signal.throwIfAborted();
  demandYesNo(input);
  const { columns, warnings } = await findColumns(input, columnOptions(params));
  progress(0.2, "drawing customers");
  const sampled = await sampledRows(input, columns, run);
  const labels = Uint8Array.from(sampled.outcome);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  demandBoth(sampled.rows, ones, columns.length);
  progress(0.4, "estimating");
  const plainFit = logisticRegression(sampled.columns, labels, { ridge: params.ridge, signal });
  const isSeparated = plainFit.separated.length > 0;
  const ridge = isSeparated ? RIDGE_WHERE_SEPARATED : params.ridge;
  const fit = isSeparated
    ? logisticRegression(sampled.columns, labels, { ridge, signal })
    : plainFit;
  progress(0.7, "trying it on customers it has not seen");
  const unseen = foretold(sampled, (seen) => fittedOn(seen, { ridge, signal }));
  progress(1);
  return {
    model: modelOf(fit, sampled, { columns, labels, unseen }),
    quality: logisticQuality(fit, { labels, unseen, rows: sampled.rows }),
    warnings: [...warnings, ...doubts(fit, plainFit, { columns, ones, rows: sampled.rows })],
  };
}

function demandYesNo({ outcomes }: FitInput<string, "outcome">): void {
  const { kind } = outcomes.outcome.type;
  if (kind === "yes/no") return;
  throw new SatsumaError(
    "FACTORS_OUTCOME_TYPE",
    `the outcome of a logistic regression is of type ${kind}, and a yes or no is needed`,
    { help: "write a condition: has orders in last 90 days" },
  );
}

function demandBoth(rows: number, ones: number, columns: number): void {
  if (rows < columns + 2) {
    throw new SatsumaError(
      "FACTORS_FEW_CUSTOMERS",
      `${rows} customers have known values, and ${columns + 1} coefficients need at least ${columns + 2}`,
      { help: "use fewer features, or ask about more customers" },
    );
  }
  if (ones > 0 && ones < rows) return;
  throw new SatsumaError(
    "FACTORS_ONE_OUTCOME",
    `the outcome is ${ones === 0 ? "no" : "yes"} for all ${rows} customers`,
    { help: "look at what the outcome's expression reads" },
  );
}

function fittedOn(
  seen: Sampled,
  options: { readonly ridge: number; readonly signal: AbortSignal },
): ((unseen: Sampled) => Float64Array) | undefined {
  const labels = Uint8Array.from(seen.outcome);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  if (ones === 0 || ones === labels.length) return undefined;
  const { intercept, coefficients } = logisticRegression(seen.columns, labels, options);
  const slopes = coefficients.map((one) => one?.estimate);
  return ({ columns, rows }) =>
    linearPredictor(intercept.estimate, slopes, columns, rows).map(logistic);
}

interface Seen {
  readonly columns: readonly DesignColumn[];
  readonly labels: Uint8Array;
  readonly unseen: Float64Array;
}

function modelOf(
  fit: LogisticFit,
  sampled: Sampled,
  { columns, labels, unseen }: Seen,
): RegressionModel {
  const { means, products } = momentsOf(sampled.columns);
  const known = (_: number, row: number) => !Number.isNaN(unseen[row]);
  const bins = calibrationBins(unseen.filter(known), labels.filter(known), 10);
  return {
    kind: "logistic",
    customers: sampled.rows,
    intercept: plain(fit.intercept),
    terms: columns.flatMap((column, i): Term[] => {
      const coefficient = fit.coefficients[i];
      if (coefficient === undefined) return [];
      const deviation = Math.sqrt(products[i]![i]! / sampled.rows);
      return [{ column, coefficient: plain(coefficient), mean: means[i]!, deviation }];
    }),
    calibration: bins.map(({ rows, expected, ones }) => ({
      customers: rows,
      expected,
      found: ones / rows,
    })),
  };
}

const plain = ({ estimate, standardError, p, low, high }: LogisticCoefficient): Estimate => ({
  estimate,
  standardError,
  p,
  low,
  high,
});

function doubts(
  fit: LogisticFit,
  { separated }: LogisticFit,
  { columns, ones, rows }: { columns: readonly DesignColumn[]; ones: number; rows: number },
): Diagnostic[] {
  const named = (places: readonly number[]) => places.map((i) => columnName(columns[i]!));
  const rarer = Math.min(ones, rows - ones);
  const estimated = columns.length - fit.collinear.length;
  return [
    ...collinearColumns(fit.collinear.map((i) => columns[i]!)),
    ...(separated.length > 0 ? [separation(named(separated))] : []),
    ...(rarer < OUTCOMES_A_COEFFICIENT * estimated ? [fewOutcomes(rarer, estimated)] : []),
  ];
}

const separation = (names: readonly string[]) =>
  warning(
    "FACTORS_SEPARATION",
    `${names.join(", ")} ${names.length === 1 ? "parts" : "part"} yes from no without error for some customers: there is no finite estimate, and a ridge of ${RIDGE_WHERE_SEPARATED} keeps it finite.`,
    "check that no feature says what the outcome says; otherwise set ridge yourself",
  );

/** @see Peduzzi et al., A Simulation Study of the Number of Events per Variable in Logistic Regression Analysis, 1996 */
const fewOutcomes = (rarer: number, coefficients: number) =>
  warning(
    "FACTORS_FEW_OUTCOMES",
    `Only ${rarer} customers have the rarer outcome, for ${coefficients} coefficients: ${OUTCOMES_A_COEFFICIENT * coefficients} would be enough.`,
    "use fewer features, or set a ridge",
  );
