import { SatsumaError } from "@satsuma/plugin";
import type { Diagnostic, FitInput, Fitted, Gram, Run } from "@satsuma/plugin";
import { columnValue } from "@satsuma/plugin/variables";
import type { DesignColumn } from "@satsuma/plugin/variables";
import { linearPredictor, linearRegression } from "@satsuma/stats/regression";
import type { LinearCoefficient, LinearFit } from "@satsuma/stats/regression";
import type { RegressionParams } from "../config.ts";
import { findColumns } from "../find-columns.ts";
import { collinearColumns } from "./collinear-columns.ts";
import { columnOptions } from "./column-options.ts";
import type { Estimate, RegressionModel, Term } from "./model.ts";
import { momentsOf } from "./moments-of.ts";
import { linearQuality } from "./quality.ts";
import { foretold, sampledRows } from "./sampled.ts";
import type { Sampled } from "./sampled.ts";

/**
 * Linear regression by least squares, from second moments of all customers; how well it foretells is tried on a sample.
 *
 * @throws SatsumaError `FACTORS_OUTCOME_TYPE`, `FACTORS_FEW_CUSTOMERS`, `FACTORS_ONE_OUTCOME` and those of `findColumns`
 */
export async function fitLinear(
  input: FitInput<string, "outcome">,
  run: Run<RegressionParams, RegressionModel>,
): Promise<Fitted<RegressionModel>> {
  const { params, signal, progress } = run;
  signal.throwIfAborted();
  demandNumber(input);
  const { columns, warnings } = await findColumns(input, columnOptions(params));
  progress(0.2, "adding up");
  const values = columns.map((column) => columnValue(column, input.features));
  const gram = await input.gram([...values, input.outcomes.outcome]);
  signal.throwIfAborted();
  demandCustomers(gram, columns.length);
  const fit = linearRegression(gram);
  progress(0.6, "trying it on customers it has not seen");
  const sampled = await sampledRows(input, columns, run);
  const unseen = foretold(sampled, fittedOn);
  progress(1);
  return {
    model: modelOf(fit, gram, columns),
    quality: linearQuality(fit, { customers: gram.count, outcome: sampled.outcome, unseen }),
    warnings: [...warnings, ...repeated(fit, columns)],
  };
}

function demandNumber({ outcomes }: FitInput<string, "outcome">): void {
  const { kind } = outcomes.outcome.type;
  if (["number", "money", "approx"].includes(kind)) return;
  throw new SatsumaError(
    "FACTORS_OUTCOME_TYPE",
    `the outcome of a linear regression is of type ${kind}, and a number or an amount is needed`,
    {
      help:
        kind === "yes/no" ? "use logistic for a yes or no" : "write an expression that is a number",
    },
  );
}

function demandCustomers({ count, products }: Gram, columns: number): void {
  if (count < columns + 2) {
    throw new SatsumaError(
      "FACTORS_FEW_CUSTOMERS",
      `${count} customers have known values, and ${columns + 1} coefficients need at least ${columns + 2}`,
      { help: "use fewer features, or ask about more customers" },
    );
  }
  if (products.at(-1)!.at(-1)! > 0) return;
  throw new SatsumaError("FACTORS_ONE_OUTCOME", "the outcome is the same for every customer", {
    help: "look at what the outcome's expression reads",
  });
}

function fittedOn(seen: Sampled): ((unseen: Sampled) => Float64Array) | undefined {
  if (seen.rows < seen.columns.length + 2) return undefined;
  const { intercept, coefficients } = linearRegression(momentsOf([...seen.columns, seen.outcome]));
  const slopes = coefficients.map((one) => one?.estimate);
  return ({ columns, rows }) => linearPredictor(intercept.estimate, slopes, columns, rows);
}

function modelOf(fit: LinearFit, gram: Gram, columns: readonly DesignColumn[]): RegressionModel {
  return {
    kind: "linear",
    customers: gram.count,
    intercept: plain(fit.intercept),
    terms: columns.flatMap((column, i): Term[] => {
      const coefficient = fit.coefficients[i];
      if (coefficient === undefined) return [];
      const deviation = Math.sqrt(gram.products[i]![i]! / gram.count);
      return [{ column, coefficient: plain(coefficient), mean: gram.means[i]!, deviation }];
    }),
    calibration: [],
  };
}

const plain = ({ estimate, standardError, p, low, high }: LinearCoefficient): Estimate => ({
  estimate,
  standardError,
  p,
  low,
  high,
});

const repeated = (fit: LinearFit, columns: readonly DesignColumn[]): Diagnostic[] =>
  collinearColumns(fit.collinear.map((i) => columns[i]!));
