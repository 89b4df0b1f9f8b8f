import { SatsumaError } from "@satsuma/plugin";
import type { ColumnValues } from "@satsuma/plugin";
import type { TreeColumn } from "@satsuma/stats/tree";
import type { ModelFeature } from "../model.ts";
import type { FeatureWords } from "./features.ts";

/** A feature with its values in some rows. */
export interface ReadFeature {
  readonly feature: ModelFeature;
  /** Texts by their number; `no` and `yes` of a yes/no; empty for numbers. */
  readonly dictionary: readonly string[];
  readonly values: TreeColumn;
}

/** @throws SatsumaError `CHURN_FEATURE_KIND` when the values are of a kind that splits cannot use */
export function readFeature(
  { name, label, unit }: FeatureWords,
  column: ColumnValues,
  rows: readonly number[],
): ReadFeature {
  const { kind, dictionary, values } = readValues(name, column, rows);
  const feature = { name, label, ...(unit === undefined ? {} : { unit }) };
  return { feature: { ...feature, kind, hasUnknown: hasUnknown(values) }, dictionary, values };
}

type ReadValues = Omit<ReadFeature, "feature"> & Pick<ModelFeature, "kind">;

function readValues(name: string, column: ColumnValues, rows: readonly number[]): ReadValues {
  switch (column.kind) {
    case "numbers":
      return { kind: "numbers", dictionary: [], values: numbers(column.values, rows) };
    case "codes":
      return { kind: "text", ...texts(column, rows) };
    case "values": {
      const codes = Int32Array.from(rows, (row) => yesOrNo(name, column.values[row] ?? null));
      const values = { kind: "codes", codes, categories: 2 } as const;
      return { kind: "yes/no", dictionary: ["no", "yes"], values };
    }
  }
}

/** What is beyond all doubles tells no more than that it is not known. */
const numbers = (values: Float64Array, rows: readonly number[]): TreeColumn => ({
  kind: "numbers",
  values: Float64Array.from(rows, (row) => (Number.isFinite(values[row]) ? values[row]! : NaN)),
});

/** Texts numbered by their spelling, so that the order in which they are met makes no difference. */
function texts(
  { codes, dictionary }: Extract<ColumnValues, { readonly kind: "codes" }>,
  rows: readonly number[],
): Omit<ReadFeature, "feature"> {
  const sorted = [...new Set(dictionary)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map(sorted.map((text, place) => [text, place]));
  const placeOf = dictionary.map((text) => places.get(text)!);
  return {
    dictionary: sorted,
    values: {
      kind: "codes",
      codes: Int32Array.from(rows, (row) => placeOf[codes[row]!] ?? -1),
      categories: sorted.length,
    },
  };
}

function yesOrNo(name: string, value: unknown): number {
  if (value === null) return -1;
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new SatsumaError(
    "CHURN_FEATURE_KIND",
    `the feature ${name} is neither a number, a text nor a yes/no, it gives ${JSON.stringify(value)}`,
    { help: "say how long ago a date is (days since …), or leave the feature out" },
  );
}

const hasUnknown = (column: TreeColumn): boolean =>
  column.kind === "numbers" ? column.values.some(Number.isNaN) : column.codes.includes(-1);
