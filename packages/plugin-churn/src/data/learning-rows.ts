import { cell, SatsumaError } from "@satsuma/plugin";
import type { ColumnValues, Frame } from "@satsuma/plugin";
import type { TreeData } from "@satsuma/stats/tree";
import type { ModelFeature } from "../model.ts";
import { readFeature } from "./read-feature.ts";
import type { FeatureWords } from "./features.ts";

/** Customers as of cut-offs in the form that trees are grown from. */
export interface LearningRows {
  readonly features: readonly ModelFeature[];
  /** Texts of each feature by their number; `no` and `yes` of a yes/no; empty for numbers. */
  readonly dictionaries: readonly (readonly string[])[];
  /** Labels: 1 who left. */
  readonly tree: TreeData & { readonly labels: Uint8Array };
  /** One a row: the customer's key as text. */
  readonly keys: readonly string[];
  /** One a row: place of the cut-off, from 0 for the latest. */
  readonly cutOffs: Int32Array;
  /** How many rows were left out because nobody knows what became of them. */
  readonly undecided: number;
}

/** Rows of which it is known what became of them. @throws SatsumaError `CHURN_FEATURE_KIND`, `CHURN_OUTCOME_KIND` */
export function learningRows(
  frame: Frame,
  words: readonly FeatureWords[],
  isChurned: "condition" | "no events",
): LearningRows {
  const outcomes = outcomesIn(frame, isChurned);
  const rows = Array.from({ length: frame.length }, (_, row) => row).filter(
    (row) => outcomes[row] !== -1,
  );
  const read = words.map((feature) => readFeature(feature, column(frame, feature.name), rows));
  return {
    features: read.map(({ feature }) => feature),
    dictionaries: read.map(({ dictionary }) => dictionary),
    tree: {
      rows: rows.length,
      columns: read.map(({ values }) => values),
      labels: Uint8Array.from(rows, (row) => outcomes[row]!),
      classes: 2,
    },
    keys: rows.map((row) => String(cell(column(frame, "customer"), row))),
    cutOffs: Int32Array.from(rows, (row) => cutOffAt(frame, row)),
    undecided: frame.length - rows.length,
  };
}

/** 1 who left, 0 who stayed, -1 where it is not known. */
function outcomesIn(frame: Frame, isChurned: "condition" | "no events"): Int8Array {
  const values = column(frame, "outcome");
  return Int8Array.from({ length: frame.length }, (_, row) => {
    const outcome = cell(values, row);
    if (outcome === null) return -1;
    if (isChurned === "no events") return Number(outcome) === 0 ? 1 : 0;
    if (typeof outcome === "boolean") return outcome ? 1 : 0;
    throw new SatsumaError(
      "CHURN_OUTCOME_KIND",
      `churned must be a condition, it gives ${JSON.stringify(outcome)}`,
      { help: 'write a test that is true for those who left: Churn is "Yes"' },
    );
  });
}

function cutOffAt(frame: Frame, row: number): number {
  const values = frame.columns["cut_off"];
  return values === undefined ? 0 : Number(cell(values, row));
}

function column(frame: Frame, name: string): ColumnValues {
  const values = frame.columns[name];
  if (values === undefined) throw new RangeError(`the frame has no column ${name}`);
  return values;
}
