import { approx, choose, known } from "@satsuma/plugin";
import type { FitAggregate, FitInput, Frame, Value } from "@satsuma/plugin";
import { numberAt } from "../number-at.ts";
import { refusal } from "../refusal.ts";
import { levelColumns } from "./level-columns.ts";
import type { Column } from "./column.ts";

/**
 * The columns that features give. Of a text the most frequent value is what others are compared with: it has no column.
 *
 * @throws SatsumaError `PROSPECTS_FEATURE_TYPE`, `PROSPECTS_MANY_TEXTS`, `PROSPECTS_ALL_UNKNOWN`
 */
export async function findColumns(input: FitInput, levels: number): Promise<readonly Column[]> {
  const names = Object.keys(input.features);
  for (const name of names) demandUsable(name, input.features[name]!);
  const counts = await input.aggregate(questions(input));
  const customers = numberAt(counts, "customers");
  const columns: Column[] = [];
  for (const [i, name] of names.entries()) {
    const unknown = customers - numberAt(counts, `known${i}`);
    if (unknown === customers) throw allUnknown(name);
    columns.push(...(await ownColumns(input, name, { counts, i, levels })));
    if (unknown > 0) columns.push({ kind: "unknown", feature: name });
  }
  return columns;
}

interface Found {
  readonly counts: Frame;
  /** Place of the feature. */
  readonly i: number;
  readonly levels: number;
}

async function ownColumns(
  input: FitInput,
  name: string,
  { counts, i, levels }: Found,
): Promise<readonly Column[]> {
  const feature = input.features[name]!;
  if (isText(feature)) {
    const distinct = numberAt(counts, `distinct${i}`);
    return levelColumns(input, name, { distinct, most: levels });
  }
  const kind = feature.type.kind === "yes/no" ? "yes" : "number";
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

const usable = ["number", "money", "approx", "yes/no", "text", "enum"];

function demandUsable(name: string, { type }: Value): void {
  if (usable.includes(type.kind)) return;
  throw refusal(
    "PROSPECTS_FEATURE_TYPE",
    `the feature ${name} is of type ${type.kind}, and a number, an amount, a yes or no, or a text is needed`,
    type.kind === "date" || type.kind === "instant"
      ? "say how long ago it was: days since (…)"
      : 'leave it out, or make it a yes or no: country is "DE"',
  );
}

const allUnknown = (name: string) =>
  refusal(
    "PROSPECTS_ALL_UNKNOWN",
    `the feature ${name} is unknown of every customer`,
    "leave it out, or look at what its expression reads",
  );
