import { expect, test } from "vitest";
import { randomOf, seedOfTests } from "../differential/random.ts";
import { corpus } from "./corpus.ts";
import { emptyTally, fuzzOnce } from "./fuzz.ts";
import { targets } from "./targets.ts";

const seed = seedOfTests();
const inputs = 1500;

test(`whatever text there is (seed ${seed}), reading, checking, formatting and completing it never throws`, () => {
  const [texts, random, tally] = [corpus(), randomOf(seed), emptyTally()];
  for (let i = 0; i < inputs; i += 1) fuzzOnce(texts, random, targets, tally);
  expect(tally.crashes).toEqual([]);
  expect(tally.inputs).toBe(inputs);
});

test("the texts are made of all the rules in the repository", () => {
  expect(corpus().declarations.length).toBeGreaterThan(100);
});
