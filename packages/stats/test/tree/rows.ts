import { seededRandom } from "@satsuma/stats";
import type { TreeColumn, TreeData } from "@satsuma/stats/tree";
import fc from "fast-check";

/** A column of numbers; null is unknown. */
export const numbers = (...values: readonly (number | null)[]): TreeColumn => ({
  kind: "numbers",
  values: Float64Array.from(values, (value) => value ?? NaN),
});

/** A column of categories from 0; null is unknown. */
export const codes = (categories: number, ...values: readonly (number | null)[]): TreeColumn => ({
  kind: "codes",
  codes: Int32Array.from(values, (value) => value ?? -1),
  categories,
});

/** Rows with labels. */
export function rowsOf(labels: readonly number[], ...columns: readonly TreeColumn[]): TreeData {
  const classes = Math.max(1, ...labels) + 1;
  return { rows: labels.length, columns, labels: Uint8Array.from(labels), classes };
}

/** The rows in another order: row i of the result is row `order[i]`. */
export function reordered(data: TreeData, order: readonly number[]): TreeData {
  const columns = data.columns.map((column): TreeColumn =>
    column.kind === "numbers"
      ? { kind: "numbers", values: Float64Array.from(order, (row) => column.values[row]!) }
      : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]!) },
  );
  return { ...data, columns, labels: Uint8Array.from(order, (row) => data.labels[row]!) };
}

/**
 * Many rows of two classes that a line through two of four columns parts but for noise: more different values than bins, some of
 * them unknown.
 */
export function manyRows(count: number, seed = "rows"): TreeData {
  const random = seededRandom(seed);
  const columns = Array.from({ length: 4 }, () => new Float64Array(count));
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const [a, b, c, d] = [0, 1, 2, 3].map(() => random.uniform());
    labels[row] = random.uniform() < (a! + b! > 1 ? 0.8 : 0.2) ? 1 : 0;
    columns[0]![row] = a! * 1000;
    columns[1]![row] = -Math.log(1 - b!);
    columns[2]![row] = c! < 0.1 ? NaN : c!;
    columns[3]![row] = Math.floor(d! * 20);
  }
  return {
    rows: count,
    classes: 2,
    labels,
    columns: columns.map((values) => ({ kind: "numbers", values })),
  };
}

/** Small data of any shape: two to four classes, numbers with ties and categories, unknown among both. */
export const anyRows: fc.Arbitrary<TreeData> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 0, max: 60 }))
  .chain(([classes, rows]) => {
    const exactly = { minLength: rows, maxLength: rows };
    const value = fc.option(fc.integer({ min: -4, max: 4 }), { freq: 6 });
    const code = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 });
    return fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: classes - 1 }), exactly),
        fc.array(value, exactly),
        fc.array(
          fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 9 }),
          exactly,
        ),
        fc.array(code, exactly),
      )
      .map(([labels, ties, doubles, kinds]) => ({
        ...rowsOf(labels, numbers(...ties), numbers(...doubles), codes(4, ...kinds)),
        classes,
      }));
  });
