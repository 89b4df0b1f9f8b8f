import { cell } from "@satsuma/plugin";
import type { FitInput } from "@satsuma/plugin";
import { numberAt } from "../number-at.ts";
import { refusal } from "../refusal.ts";
import type { Column } from "./column.ts";

/** Texts of which so many are different are names, not groups. */
const MOST_TEXTS = 1000;

/**
 * Columns of a text: one each for the most frequent texts but the first, and one for all rarer ones together.
 *
 * @throws SatsumaError `PROSPECTS_MANY_TEXTS`
 */
export async function levelColumns(
  input: FitInput,
  name: string,
  { distinct, most }: { readonly distinct: number; readonly most: number },
): Promise<Column[]> {
  if (distinct > MOST_TEXTS) throw manyTexts(name, distinct);
  const groups = await input.aggregate({ customers: { fn: "count" } }, [input.features[name]!]);
  const found = Array.from({ length: groups.length }, (_, row) => ({
    level: cell(groups.columns["by0"]!, row),
    customers: numberAt(groups, "customers", row),
  }))
    .filter(({ level }) => level !== null)
    .map(({ level, customers }) => ({ level: String(level), customers }))
    .toSorted((a, b) => b.customers - a.customers || (a.level < b.level ? -1 : 1));
  const own = found.slice(1, most + 1).map(({ level }) => level);
  const columns = own.map((level): Column => ({ kind: "level", feature: name, level }));
  const but = found.slice(0, most + 1).map(({ level }) => level);
  const hasRest = found.length > most + 1;
  return hasRest ? [...columns, { kind: "rest", feature: name, but }] : columns;
}

const manyTexts = (name: string, distinct: number) =>
  refusal(
    "PROSPECTS_MANY_TEXTS",
    `the feature ${name} has ${distinct} different texts, and at most ${MOST_TEXTS} can be told apart`,
    "leave it out, or group it into a few with a define",
  );
