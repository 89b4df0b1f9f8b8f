import { cell } from "@satsuma/plugin";
import type { FitInput, Frame, Run } from "@satsuma/plugin";
import { columnNumbers } from "@satsuma/plugin/variables";
import type { DesignColumn } from "@satsuma/plugin/variables";
import { foldOf } from "@satsuma/stats/evaluation";
import type { RegressionParams } from "../config.ts";
import type { RegressionModel } from "./model.ts";

/** Customers with all columns and the outcome known. */
export interface Sampled {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** By row: which fifth it is in. */
  readonly folds: Uint8Array;
}

const FOLDS = 5;

/** Draws customers and computes their columns. A yes is 1, a no 0. */
export async function sampledRows(
  input: FitInput<string, "outcome">,
  columns: readonly DesignColumn[],
  { params, random, signal }: Run<RegressionParams, RegressionModel>,
): Promise<Sampled> {
  const seed = String(Math.floor(random() * 2 ** 32));
  const frame = await input.sample({ rows: params.rows, seed });
  signal.throwIfAborted();
  const outcome = outcomeOf(frame);
  const numbers = columns.map((column) => columnNumbers(column, frame));
  const whole = [...outcome.keys()].filter(
    (row) => !Number.isNaN(outcome[row]) && numbers.every((column) => !Number.isNaN(column[row])),
  );
  const keys = frame.columns["customer"]!;
  return {
    rows: whole.length,
    columns: numbers.map((column) => Float64Array.from(whole, (row) => column[row]!)),
    outcome: Float64Array.from(whole, (row) => outcome[row]!),
    folds: Uint8Array.from(whole, (row) => foldOf(String(cell(keys, row)), FOLDS, seed)),
  };
}

function outcomeOf({ columns, length }: Frame): Float64Array {
  const values = columns["outcome"]!;
  return Float64Array.from({ length }, (_, row) => {
    const value = cell(values, row);
    return value === null ? NaN : Number(value);
  });
}

/** The rows of one fold, or of all others. */
function rowsOf(
  { rows, columns, outcome, folds }: Sampled,
  isIn: (fold: number) => boolean,
): Sampled {
  const chosen = Array.from({ length: rows }, (_, row) => row).filter((row) => isIn(folds[row]!));
  return {
    rows: chosen.length,
    columns: columns.map((column) => Float64Array.from(chosen, (row) => column[row]!)),
    outcome: Float64Array.from(chosen, (row) => outcome[row]!),
    folds: Uint8Array.from(chosen, (row) => folds[row]!),
  };
}

/** For each row what a fit that has not seen its fold foretells; `NaN` where a fold cannot be fitted. */
export function foretold(
  sampled: Sampled,
  fitted: (seen: Sampled) => ((unseen: Sampled) => Float64Array) | undefined,
): Float64Array {
  const all = new Float64Array(sampled.rows).fill(NaN);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const predict = fitted(rowsOf(sampled, (other) => other !== fold));
    if (predict === undefined) continue;
    const predicted = predict(rowsOf(sampled, (other) => other === fold));
    let next = 0;
    for (let row = 0; row < sampled.rows; row += 1) {
      if (sampled.folds[row] === fold) all[row] = predicted[next++]!;
    }
  }
  return all;
}
