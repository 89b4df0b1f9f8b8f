import type { Fact, Facts } from "@satsuma/ir";
import { interpreter } from "@satsuma/language";
import type { Subject } from "@satsuma/language";
import type { Catalogue, ValueType } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import type { PlainCell } from "../../../packages/sql/test/support/engines/index.ts";
import { catalogueOf } from "../shop/columns.ts";
import type { DataSet } from "../shop/data-set.ts";
import { shapeOf } from "../shop/shape.ts";
import type { ShopShape } from "../shop/shape.ts";
import { factsIn } from "./facts.ts";
import { plainText } from "./plain-text.ts";

/** What an output says of each customer: by output, then key; in plain text. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The customers of a shop as the interpreter knows them. */
function subjectsOf(
  { customers, events }: DataSet,
  { scores: found }: ShopShape,
): readonly Subject[] {
  return customers.map(({ key, facts, scores }) => ({
    key,
    attributes: factsIn(facts),
    traits: prefixed(factsIn(scores ?? {}), found),
    events: Object.fromEntries(
      Object.entries(events).map(([name, rows]) => [
        name,
        rows.filter(({ customer }) => customer === key).map((row) => factsIn(row.facts)),
      ]),
    ),
  }));
}

/** Facts as rules name them, by the namespace their column is in. */
const prefixed = (facts: Facts, scores: ShopShape["scores"]): Facts =>
  Object.fromEntries(
    Object.entries(scores).flatMap(([namespace, columns]) =>
      Object.entries(facts)
        .filter(([name]) => columns[name] !== undefined)
        .map(([name, fact]): [string, Fact] => [`${namespace}.${name}`, fact]),
    ),
  );

/** What the interpreter says. */
export function interpreted(
  outputs: readonly Output[],
  data: DataSet,
  catalogue: Catalogue = catalogueOf(data.setting),
): Answers {
  const population = subjectsOf(data, shapeOf(catalogue));
  const meaning = interpreter({ catalogue, population, asOf: data.asOf });
  const answer = (output: Output, subject: Subject): string =>
    output.kind === "cond"
      ? String(meaning.cond(output.cond, subject))
      : plainText(
          cellOf(meaning.value(output.value, subject), output.value.type),
          output.value.type,
        );
  return new Map(
    outputs.map((output) => [
      output.name,
      new Map(population.map((subject) => [subject.key, answer(output, subject)])),
    ]),
  );
}

/** A fact as an engine would hand it out. */
function cellOf(fact: Fact | undefined, type: ValueType): PlainCell {
  if (fact === undefined) return null;
  if (type.kind === "approx") return Number(fact);
  return type.kind === "instant" ? String(fact).replace("T", " ").replace("Z", "") : fact;
}
