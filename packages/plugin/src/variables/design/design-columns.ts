import { approx, choose, known } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Frame } from "@satsuma/model";
import type { FitAggregate, FitInput } from "../../fit-input.ts";
import { numberAt } from "../number-at.ts";
import type { DesignColumn } from "./design-column.ts";
import type { DesignOptions } from "./design-options.ts";
import { levelColumns } from "./level-columns.ts";

/** The columns that features give. */
export interface Design {
  /** In the order of the features. */
  readonly columns: readonly DesignColumn[];
  readonly customers: number;
  /** Features that are unknown of some customers, and of how many. */
  readonly gaps: readonly { readonly feature: string; readonly unknown: number }[];
}

/**
 * The columns by which customers can be computed with: numbers and yes or no as they are, texts as a column for each of the
 * most frequent. Of a text the most frequent value is what others are compared with: it has no column. Counted over all
 * customers, in one question and one more for each text.
 *
 * @throws SatsumaError of one of `options.codes`
 */
export async function designColumns(input: FitInput, options: DesignOptions): Promise<Design> {
  const names = Object.keys(input.features);
  for (const name of names) demandUsable(name, input.features[name]!, options);
  const counts = await input.aggregate(questions(input));
  const customers = numberAt(counts, "customers");
  if (customers === 0) throw nobody(options);
  const columns: DesignColumn[] = [];
  const gaps: { feature: string; unknown: number }[] = [];
  for (const [i, name] of names.entries()) {
    const unknown = customers - numberAt(counts, `known${i}`);
    if (unknown === customers) throw allUnknown(name, options);
    columns.push(...(await ownColumns(input, name, { counts, i, options })));
    if (unknown === 0) continue;
    gaps.push({ feature: name, unknown });
    if (options.unknown === "mark") columns.push({ kind: "unknown", feature: name });
  }
  return { columns, customers, gaps };
}

interface Found {
  readonly counts: Frame;
  /** Place of the feature. */
  readonly i: number;
  readonly options: DesignOptions;
}

async function ownColumns(
  input: FitInput,
  name: string,
  { counts, i, options }: Found,
): Promise<readonly DesignColumn[]> {
  const feature = input.features[name]!;
  if (isText(feature)) {
    return levelColumns(input, name, { ...options, distinct: numberAt(counts, `distinct${i}`) });
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

function demandUsable(name: string, { type }: Value, { levels, codes }: DesignOptions): void {
  const numeric = ["number", "money", "approx", "yes/no"];
  const usable = levels > 0 ? [...numeric, "text", "enum"] : numeric;
  if (usable.includes(type.kind)) return;
  const asked =
    levels > 0
      ? "a number, an amount, a yes or no, or a text"
      : "a number, an amount, or a yes or no";
  const help =
    type.kind === "date" || type.kind === "instant"
      ? "say how long ago it was: days since (…)"
      : 'leave it out, or make it a yes or no: country is "DE"';
  const message = `the feature ${name} is of type ${type.kind}, and ${asked} is needed`;
  throw new SatsumaError(codes.featureType, message, { help });
}

const nobody = ({ codes }: DesignOptions): SatsumaError =>
  new SatsumaError(codes.nobody, "there are no customers to fit", {
    help: "look at what among leaves, and at the instant it is as of",
  });

const allUnknown = (name: string, { codes }: DesignOptions): SatsumaError =>
  new SatsumaError(codes.allUnknown, `the feature ${name} is unknown of every customer`, {
    help: "leave it out, or look at what its expression reads",
  });
