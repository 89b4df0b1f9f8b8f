import type { TreeColumn, TreeData, TreeOptions } from "./class-tree.ts";

/** @throws RangeError when columns or labels do not fit each other, or a number is infinite */
export function checkData(data: TreeData): void {
  if (!Number.isInteger(data.classes) || data.classes < 1) {
    throw new RangeError(`classes must be a whole number of at least 1, got ${data.classes}`);
  }
  if (data.labels.length !== data.rows) {
    throw new RangeError(`labels must be ${data.rows}, one a row, got ${data.labels.length}`);
  }
  const outside = data.labels.find((label) => !(label >= 0 && label < data.classes));
  if (outside !== undefined) {
    throw new RangeError(`labels must be from 0 to ${data.classes - 1}, got ${outside}`);
  }
  for (const [i, column] of data.columns.entries()) checkColumn(column, i, data.rows);
}

function checkColumn(column: TreeColumn, i: number, rows: number): void {
  const { length } = column.kind === "numbers" ? column.values : column.codes;
  if (length !== rows) {
    throw new RangeError(`column ${i} must have ${rows} values, one a row, got ${length}`);
  }
  const wrong = column.kind === "numbers" ? infinite(column.values) : unlisted(column);
  if (wrong === undefined) return;
  const rule = column.kind === "numbers" ? "finite numbers or NaN" : "categories it has, or -1";
  throw new RangeError(`column ${i} must hold ${rule}, got ${wrong}`);
}

// Loops, as a function called for each of twenty million values takes a tenth of the whole fit.
function infinite(values: Float64Array): number | undefined {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === Infinity || value === -Infinity) return value;
  }
}

function unlisted({
  codes,
  categories,
}: Extract<TreeColumn, { readonly kind: "codes" }>): number | undefined {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < -1 || code >= categories) return code;
  }
}

/** @throws RangeError when an option is out of its range */
export function checkOptions(options: TreeOptions, classes: number): void {
  atLeast("depth", options.depth, 0);
  atLeast("minimumLeaf", options.minimumLeaf, 1);
  atLeast("leaves", options.leaves, 1);
  const { complexity = 0, classWeights } = options;
  if (!(complexity >= 0)) throw new RangeError(`complexity must be at least 0, got ${complexity}`);
  if (classWeights === undefined) return;
  const isRight =
    classWeights.length === classes && classWeights.every((w) => w > 0 && w < Infinity);
  if (isRight) return;
  throw new RangeError(
    `classWeights must be ${classes} finite numbers above 0, one a class, got ${classWeights.join(", ")}`,
  );
}

function atLeast(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new RangeError(`${name} must be a whole number of at least ${least}, got ${value}`);
}
