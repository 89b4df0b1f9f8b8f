import { expect, test } from "vitest";
import { compiledRules } from "./run/compiled-rules.ts";
import { programText } from "./run/shrink.ts";
import { dataSetOf } from "./shop/data-set.ts";
import { smallerData } from "./shop/smaller-data.ts";
import { productionsOf, textOf } from "./text/piece.ts";
import { missed } from "./text/productions.ts";
import { programOf } from "./text/program.ts";
import { smaller } from "./text/smaller.ts";

const seeds = Array.from({ length: 150 }, (_, seed) => seed);
const programs = seeds.map((seed) => programOf(seed, 14).declarations);

test("a seed makes the same rules and the same shop again", () => {
  expect(programText(programOf(7, 14).declarations)).toBe(
    programText(programOf(7, 14).declarations),
  );
  expect(dataSetOf(7)).toEqual(dataSetOf(7));
  expect(programText(programOf(8, 14).declarations)).not.toBe(programText(programs[7] ?? []));
});

test("every production of the grammar is made before long", () => {
  const made = programs.flat().flatMap(productionsOf);
  expect(missed(new Map(made.map((production) => [production, 1])))).toEqual([]);
});

test("nearly everything that is made is a rule that the checker accepts", () => {
  const some = programs.slice(0, 40);
  const refused = some.flatMap((declarations) =>
    compiledRules(programText(declarations), dataSetOf(1)).refusals.map(({ code }) => code),
  );
  expect(refused.filter((code) => code.startsWith("SEG1") || code.startsWith("SEG9"))).toEqual([]);
  expect(refused.length / some.flat().length).toBeLessThan(0.03);
});

test("what a rule is made smaller to is shorter", () => {
  for (const declaration of programs[3] ?? []) {
    const { length } = textOf(declaration);
    for (const cut of smaller(declaration)) expect(textOf(cut).length).toBeLessThanOrEqual(length);
  }
});

test("what a shop is made smaller to has fewer customers, events or facts", () => {
  const sizeOf = (data: unknown): number => JSON.stringify(data).length;
  const data = dataSetOf(3);
  for (const cut of smallerData(data)) expect(sizeOf(cut)).toBeLessThan(sizeOf(data));
});
