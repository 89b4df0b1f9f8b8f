import { SatsumaError } from "@satsuma/plugin";
import { seededRandom } from "@satsuma/stats";
import type { ClassNode, ClassTree, Split, TreeOptions } from "@satsuma/stats/tree";
import { DecisionTreeClassifier } from "ml-cart";
import type { CartNode } from "ml-cart";
import { Matrix } from "ml-matrix";
import type { LearningRows } from "../data/learning-rows.ts";
import { part } from "./part.ts";

/** Most rows: the library's cost grows with their square. */
export const CART_ROWS = 2000;

/**
 * A tree of the library ml-cart. It knows neither unknown values nor weights nor a smallest leaf (only nodes of twice as many
 * rows are split), and each text becomes a column of its own. It cannot be stopped while it works, which takes some seconds.
 *
 * @throws SatsumaError `CHURN_CART_UNKNOWN` when a value is unknown
 */
export function cartTree(rows: LearningRows, options: TreeOptions): ClassTree {
  demandKnown(rows);
  const drawn = part(rows, drawnRows(rows));
  const columns = columnsOf(drawn);
  const { depth = Infinity, minimumLeaf = 1 } = options;
  const library = new DecisionTreeClassifier({
    gainFunction: "gini",
    maxDepth: depth,
    minNumSamples: 2 * minimumLeaf - 1,
    gainThreshold: 0,
  });
  const matrix = Array.from({ length: drawn.tree.rows }, (_, row) =>
    columns.map(({ valueAt }) => valueAt(row)),
  );
  library.train(new Matrix(matrix), [...drawn.tree.labels]);
  return new Translation(drawn, columns).treeFrom(library.toJSON().root);
}

function demandKnown({ features }: LearningRows): void {
  const unknown = features.filter(({ hasUnknown }) => hasUnknown).map(({ label }) => label);
  if (unknown.length === 0) return;
  throw new SatsumaError(
    "CHURN_CART_UNKNOWN",
    `ml-cart cannot use features with unknown values: ${unknown.join(", ")}`,
    { help: 'use algorithm: "histogram", or give them a value (… default 0)' },
  );
}

/** At most two thousand rows, by lots that hang on customer and cut-off alone. */
function drawnRows({ keys, cutOffs }: LearningRows): Int32Array {
  const lots = seededRandom("ml-cart");
  return Int32Array.from(
    [...keys.keys()]
      .map((row) => ({ row, lot: lots.split(keys[row]!).split(cutOffs[row]!).uniform() }))
      .toSorted((one, other) => one.lot - other.lot || one.row - other.row)
      .slice(0, CART_ROWS)
      .map(({ row }) => row),
  ).toSorted();
}

/** A column as the library sees it. */
interface CartColumn {
  readonly column: number;
  /** The text that it is 1 for; absent for numbers. */
  readonly category?: number;
  readonly valueAt: (row: number) => number;
}

const columnsOf = ({ tree }: LearningRows): CartColumn[] =>
  tree.columns.flatMap((values, column): CartColumn[] => {
    if (values.kind === "numbers") return [{ column, valueAt: (row) => values.values[row]! }];
    return Array.from({ length: values.categories }, (_, category) => ({
      column,
      category,
      valueAt: (row: number) => (values.codes[row] === category ? 1 : 0),
    }));
  });

/** The library's tree in our form: with counts, and with what each split tells. */
class Translation {
  readonly #rows: LearningRows;
  readonly #columns: readonly CartColumn[];
  readonly #nodes: { counts: readonly number[]; split?: Split }[] = [];

  constructor(rows: LearningRows, columns: readonly CartColumn[]) {
    this.#rows = rows;
    this.#columns = columns;
  }

  treeFrom(root: CartNode): ClassTree {
    const all = Array.from({ length: this.#rows.tree.rows }, (_, row) => row);
    this.#add(root, all);
    const nodes: readonly ClassNode[] = this.#nodes;
    return { classes: 2, nodes };
  }

  #add({ left, right, splitColumn, splitValue }: CartNode, rows: readonly number[]): number {
    const place = this.#nodes.length;
    const node: { counts: readonly number[]; split?: Split } = { counts: this.#countsOf(rows) };
    this.#nodes.push(node);
    const column = this.#columns[splitColumn ?? -1];
    if (left === undefined || right === undefined || column === undefined) return place;
    const isBelow = (row: number) => column.valueAt(row) < splitValue!;
    const [below, others] = [rows.filter(isBelow), rows.filter((row) => !isBelow(row))];
    const gain = this.#gain(node.counts, below, others);
    // One of a text is asked for, and in our form those for whom it holds go left.
    const [first, second] =
      column.category === undefined
        ? [() => this.#add(left, below), () => this.#add(right, others)]
        : [() => this.#add(right, others), () => this.#add(left, below)];
    const places = { left: first(), right: second(), gain, column: column.column };
    node.split =
      column.category === undefined
        ? {
            ...places,
            unknown: "left",
            kind: "at most",
            threshold: belowOf(splitValue!, below.map(column.valueAt)),
          }
        : { ...places, unknown: "right", kind: "one of", categories: [column.category] };
    return place;
  }

  #countsOf(rows: readonly number[]): number[] {
    const left = rows.reduce((sum, row) => sum + this.#rows.tree.labels[row]!, 0);
    return [rows.length - left, left];
  }

  #gain(counts: readonly number[], one: readonly number[], other: readonly number[]): number {
    const parts = impurity(this.#countsOf(one)) + impurity(this.#countsOf(other));
    return (impurity(counts) - parts) / impurity(this.#nodes[0]!.counts);
  }
}

/** Rows times Gini impurity. */
function impurity(counts: readonly number[]): number {
  const [stayed = 0, left = 0] = counts;
  return stayed + left === 0 ? 0 : (2 * stayed * left) / (stayed + left);
}

/** The library sends a value that equals the threshold right, we left: where one does, the greatest below it takes its place. */
function belowOf(threshold: number, below: readonly number[]): number {
  const greatest = below.reduce((most, value) => Math.max(most, value), -Infinity);
  const middle = greatest / 2 + threshold / 2;
  return middle >= greatest && middle < threshold ? middle : greatest;
}
