import { approx, choose, known } from "@satsuma/plugin";
import type { Diagnostic, FitAggregate, FitInput, Frame, Value } from "@satsuma/plugin";
import { numberAt } from "../number-at.ts";
import { refusal } from "../refusal.ts";
import { levelColumns } from "./level-columns.ts";
import { unknownValues } from "../warnings.ts";
import type { Gap } from "../warnings.ts";
import type { FactorColumn } from "./column.ts";

/** How features become columns. */
export interface ColumnOptions {
  readonly unknown: "average" | "leave out";
  /** How many texts of a feature get a column of their own; 0 where texts are of no use. */
  readonly levels: number;
  /** True when a column says that a value is unknown. */
  readonly marksUnknown: boolean;
}

/**
 * The columns that features give. Of a text the most frequent value is what others are compared with: it has no column.
 *
 * @throws SatsumaError `FACTORS_FEATURE_TYPE`, `FACTORS_FEW_CUSTOMERS`, `FACTORS_MANY_TEXTS`, `FACTORS_ALL_UNKNOWN`
 */
export async function findColumns(
  input: FitInput,
  options: ColumnOptions,
): Promise<{
  readonly columns: readonly FactorColumn[];
  readonly warnings: readonly Diagnostic[];
}> {
  const names = Object.keys(input.features);
  for (const name of names) demandUsable(name, input.features[name]!, options);
  const counts = await input.aggregate(questions(input));
  const customers = numberAt(counts, "customers");
  if (customers === 0) throw nobody();
  const columns: FactorColumn[] = [];
  const gaps: Gap[] = [];
  const isMarked = options.marksUnknown && options.unknown === "average";
  for (const [i, name] of names.entries()) {
    const unknown = customers - numberAt(counts, `known${i}`);
    if (unknown === customers) throw allUnknown(name);
    columns.push(...(await ownColumns(input, name, { counts, i, options })));
    if (unknown > 0) gaps.push({ feature: name, unknown });
    if (unknown > 0 && isMarked) columns.push({ kind: "unknown", feature: name });
  }
  const way = isMarked ? "own" : options.unknown;
  return { columns, warnings: gaps.length === 0 ? [] : [unknownValues(gaps, customers, way)] };
}

interface Found {
  readonly counts: Frame;
  /** Place of the feature. */
  readonly i: number;
  readonly options: ColumnOptions;
}

async function ownColumns(
  input: FitInput,
  name: string,
  { counts, i, options }: Found,
): Promise<readonly FactorColumn[]> {
  const feature = input.features[name]!;
  if (isText(feature)) {
    const distinct = numberAt(counts, `distinct${i}`);
    return levelColumns(input, name, { distinct, most: options.levels });
  }
  const kind = feature.type.kind === "yes/no" ? "yes" : "number";
  if (options.unknown === "leave out") return [{ kind, feature: name }];
  return [{ kind, feature: name, average: numberAt(counts, `average${i}`) }];
}

/** Of each feature how many values are known, how many texts are different, and the average of numbers. */
function questions({ features }: FitInput): Record<string, FitAggregate> {
  const asked = Object.values(features).flatMap((feature, i): [string, FitAggregate][] => [
    [`known${i}`, { fn: "count", of: feature }],
    isText(feature)
      ? [`distinct${i}`, { fn: "countDistinct", of: feature }]
      : [`average${i}`, { fn: "average", of: asNumber(feature) }],
  ]);
  return { customers: { fn: "count" }, ...Object.fromEntries(asked) };
}

const isText = ({ type }: Value): boolean => type.kind === "text" || type.kind === "enum";

const asNumber = (feature: Value): Value =>
  feature.type.kind === "yes/no"
    ? choose([
        { when: { kind: "isYes", value: feature }, value: approx(1) },
        { when: known(feature), value: approx(0) },
      ])
    : feature;

function demandUsable(name: string, { type }: Value, { levels }: ColumnOptions): void {
  const numeric = ["number", "money", "approx", "yes/no"];
  const usable = levels > 0 ? [...numeric, "text", "enum"] : numeric;
  if (usable.includes(type.kind)) return;
  const asked =
    levels > 0
      ? "a number, an amount, a yes or no, or a text"
      : "a number, an amount, or a yes or no";
  throw refusal(
    "FACTORS_FEATURE_TYPE",
    `the feature ${name} is of type ${type.kind}, and ${asked} is needed`,
    type.kind === "date" || type.kind === "instant"
      ? "say how long ago it was: days since (…)"
      : 'leave it out, or make it a yes or no: country is "DE"',
  );
}

const nobody = () =>
  refusal(
    "FACTORS_FEW_CUSTOMERS",
    "there are no customers to fit",
    "look at what among leaves, and at the instant it is as of",
  );

const allUnknown = (name: string) =>
  refusal(
    "FACTORS_ALL_UNKNOWN",
    `the feature ${name} is unknown of every customer`,
    "leave it out, or look at what its expression reads",
  );
