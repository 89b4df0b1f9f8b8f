import { cell, SatsumaError } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import { counted } from "../counted.ts";
import { numberAt } from "../number-at.ts";
import type { DesignColumn } from "./design-column.ts";
import type { DesignOptions } from "./design-options.ts";

const MOST_TEXTS = 1000;

/**
 * Columns of a text: one each for the most frequent texts but the first, and one for all rarer ones together. The first is
 * what others are compared with.
 *
 * @throws SatsumaError of `codes.manyTexts`
 */
export async function levelColumns(
  input: FitInput,
  name: string,
  { distinct, levels, codes }: Pick<DesignOptions, "levels" | "codes"> & { distinct: number },
): Promise<readonly DesignColumn[]> {
  if (distinct > MOST_TEXTS) throw manyTexts(codes.manyTexts, name, distinct);
  const found = await textsByFrequency(input, name);
  const own = found.slice(1, levels + 1);
  const columns = own.map((level): DesignColumn => ({ kind: "level", feature: name, level }));
  const but = found.slice(0, levels + 1);
  const hasRest = found.length > but.length;
  return hasRest ? [...columns, { kind: "rest", feature: name, but }] : columns;
}

async function textsByFrequency(input: FitInput, name: string): Promise<readonly string[]> {
  const groups = await input.aggregate({ customers: { fn: "count" } }, [input.features[name]!]);
  return Array.from({ length: groups.length }, (_, row) => ({
    level: cell(groups.columns["by0"]!, row),
    customers: numberAt(groups, "customers", row),
  }))
    .filter(({ level }) => level !== null)
    .map(({ level, customers }) => ({ level: String(level), customers }))
    .toSorted((a, b) => b.customers - a.customers || (a.level < b.level ? -1 : 1))
    .map(({ level }) => level);
}

const manyTexts = (code: string, name: string, distinct: number): SatsumaError =>
  new SatsumaError(
    code,
    `the feature ${name} has ${counted(distinct)} different texts, and at most ${counted(MOST_TEXTS)} can be told apart`,
    { help: "leave it out, or group it into a few with a define" },
  );
