import { linearPredictor, logistic, logisticRegression } from "@satsuma/stats/regression";
import { fitTreeInTurns, importance, roundThresholds } from "@satsuma/stats/tree";
import type { ClassTree, TreeOptions } from "@satsuma/stats/tree";
import type { ProspectsParams } from "../config.ts";
import type { LogisticScorer, Scorer, TreeScorer } from "../model.ts";
import { weightsOf } from "./drawn.ts";
import type { Drawn, Sizes } from "./drawn.ts";

const DEPTH = 5;
const SMALLEST_LEAF = 20;
const LEAF_SHARE = 0.01;
const COMPLEXITY = 0.001;

/** Learns to tell members from others. Likeness is calibrated to all customers, whatever share of both was drawn. */
export function fitScorer(
  drawn: Drawn,
  sizes: Sizes,
  params: Pick<ProspectsParams, "algorithm" | "ridge">,
  signal: AbortSignal,
): Promise<Scorer> | Scorer {
  return params.algorithm === "tree"
    ? fitTreeScorer(drawn, sizes, signal)
    : fitLogisticScorer(drawn, sizes, params.ridge, signal);
}

/**
 * Shares drawn change nothing but the intercept.
 *
 * @see Prentice & Pyke, Logistic Disease Incidence Models and Case-Control Studies, 1979
 */
function fitLogisticScorer(
  drawn: Drawn,
  sizes: Sizes,
  ridge: number,
  signal: AbortSignal,
): LogisticScorer {
  const { columns, labels } = drawn;
  const fit = logisticRegression(columns, labels, { ridge, signal });
  const { member, other } = weightsOf(drawn, sizes);
  const summaries = columns.map((column) => summaryOf(column, labels, { member, other }));
  return {
    kind: "logistic",
    intercept: fit.intercept.estimate + Math.log(member / other),
    coefficients: fit.coefficients.map((one) => one?.estimate ?? 0),
    low: fit.coefficients.map((one) => finite(one?.low)),
    high: fit.coefficients.map((one) => finite(one?.high)),
    means: summaries.map(({ mean }) => mean),
    deviations: summaries.map(({ deviation }) => deviation),
  };
}

/** What has no estimate, or none that can be told, is 0. */
const finite = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? value : 0;

function summaryOf(
  column: Float64Array,
  labels: Uint8Array,
  { member, other }: { readonly member: number; readonly other: number },
) {
  const weight = (row: number) => (labels[row] === 1 ? member : other);
  let total = 0;
  let sum = 0;
  for (const [row, value] of column.entries()) {
    total += weight(row);
    sum += weight(row) * value;
  }
  const mean = sum / total;
  let squares = 0;
  for (const [row, value] of column.entries()) squares += weight(row) * (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / total) };
}

async function fitTreeScorer(drawn: Drawn, sizes: Sizes, signal: AbortSignal): Promise<TreeScorer> {
  const { member, other } = weightsOf(drawn, sizes);
  const minimumLeaf = Math.max(SMALLEST_LEAF, Math.ceil(LEAF_SHARE * drawn.rows));
  const tree = await grownTree(drawn, drawn.labels, { depth: DEPTH, minimumLeaf, signal });
  return {
    kind: "tree",
    nodes: tree.nodes.map(({ counts: [others = 0, members = 0], split }) => ({
      likeness: (members * member) / (members * member + others * other),
      ...(split?.kind === "at most" && {
        split: {
          column: split.column,
          threshold: split.threshold,
          left: split.left,
          right: split.right,
        },
      }),
    })),
    importance: [...importance(tree, drawn.columns.length)],
  };
}

/** A tree over the columns, which are all numbers and known; its thresholds have as few digits as will do. */
export async function grownTree(
  { columns, rows }: Pick<Drawn, "columns" | "rows">,
  labels: Uint8Array,
  options: TreeOptions & { readonly signal: AbortSignal },
): Promise<ClassTree> {
  const numbers = columns.map((values) => ({ kind: "numbers" as const, values }));
  const tree = await fitTreeInTurns(
    { rows, columns: numbers, labels, classes: 2 },
    { ...options, complexity: COMPLEXITY },
  );
  return roundThresholds(tree, numbers);
}

/** How alike rows are to members, 0 to 1. */
export function likenessOf(
  scorer: Scorer,
  { columns, rows }: Pick<Drawn, "columns" | "rows">,
): Float64Array {
  if (scorer.kind === "logistic") {
    return linearPredictor(scorer.intercept, scorer.coefficients, columns, rows).map(logistic);
  }
  return Float64Array.from({ length: rows }, (_, row) => {
    let node = scorer.nodes[0]!;
    for (let { split } = node; split !== undefined; { split } = node) {
      node =
        scorer.nodes[columns[split.column]![row]! <= split.threshold ? split.left : split.right]!;
    }
    return node.likeness;
  });
}
