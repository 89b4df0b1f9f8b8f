import type { ColumnFacts, DataFacts } from "@satsuma/plugin";

/** Most attributes that stand beside what customers buy. */
const MOST = 3;

/** A feature as a config has it. */
export interface AdvisedFeature {
  readonly value: string;
  readonly name: string;
  readonly log?: boolean;
  readonly low?: string;
  readonly high?: string;
}

/** Numeric attributes in which customers differ, known of nearly all. */
export const telling = ({ attributes, customers, nameInRule }: DataFacts): AdvisedFeature[] =>
  attributes
    .filter((facts) => isTelling(facts, customers))
    .slice(0, MOST)
    .map(({ name }) => ({ value: nameInRule(name), name: name.replaceAll("_", " ") }));

function isTelling({ name, column, known, distinct }: ColumnFacts, customers: number): boolean {
  const isNumber =
    column.type.kind === "number" || column.type.kind === "money" || column.type.kind === "approx";
  // A number for every customer, or nearly, is a number that tells them apart by name.
  const isName = isNamed.test(name) || (distinct >= 0.95 * customers && distinct < 1000);
  return isNumber && !isName && distinct >= 5 && known >= 0.95 * customers;
}

const isNamed =
  /(^|_)(id|key|no|number|zip|post_?code|phone|year|lat|latitude|lon|lng|longitude)$/iu;
