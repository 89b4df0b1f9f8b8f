import type { ClassTree, Split, TreeColumn } from "./class-tree.ts";

/**
 * The same tree with thresholds that are easier to read and keep every row on its side: of as few digits as lie within the
 * middle half of the gap between the values around them. Where all values of a column are whole, so are its thresholds: at
 * most 2 says of counts what at most 2.5 does.
 *
 * @param columns the rows that the tree was learnt from
 */
export function roundThresholds(tree: ClassTree, columns: readonly TreeColumn[]): ClassTree {
  const rounded = new Map<string, number>();
  const thresholdOf = (column: number, threshold: number): number => {
    const key = `${column} ${threshold}`;
    const known = rounded.get(key);
    if (known !== undefined) return known;
    const short = shortest(gapAt(columns[column]!, threshold), threshold);
    rounded.set(key, short);
    return short;
  };
  const round = (split: Split): Split =>
    split.kind === "one of" || split.threshold === Number.MAX_VALUE
      ? split
      : { ...split, threshold: thresholdOf(split.column, split.threshold) };
  const nodes = tree.nodes.map(({ counts, split }) =>
    split === undefined ? { counts } : { counts, split: round(split) },
  );
  return { classes: tree.classes, nodes };
}

/** What lies around a threshold. */
interface Gap {
  /** The greatest value that goes left. */
  readonly low: number;
  /** The least that goes right. */
  readonly high: number;
  /** Whether all values of the column are whole. */
  readonly isWhole: boolean;
}

function gapAt(column: TreeColumn, threshold: number): Gap {
  let [low, high, isWhole] = [-Infinity, Infinity, true];
  if (column.kind === "codes") return { low, high, isWhole: false };
  for (let row = 0; row < column.values.length; row++) {
    const value = column.values[row]!;
    if (value <= threshold) low = Math.max(low, value);
    else if (value < high) high = value;
    isWhole &&= Number.isNaN(value) || Number.isInteger(value);
  }
  return { low, high, isWhole };
}

/** The number of fewest digits in the middle half of a gap, and not at its upper end; of whole values the whole one below. */
function shortest({ low, high, isWhole }: Gap, threshold: number): number {
  if (isWhole) return Math.max(low, Math.floor(threshold));
  const quarter = (high - low) / 4;
  if (!(quarter > 0 && quarter < Infinity)) return threshold;
  const isMiddle = (value: number) => value >= low + quarter && value <= high - quarter;
  for (let digits = 1; digits <= 17; digits++) {
    const value = Number(threshold.toPrecision(digits));
    if (isMiddle(value) && value >= low && value < high) return value;
  }
  return threshold;
}
