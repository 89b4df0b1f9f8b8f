import { checkProject } from "@satsuma/language";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";
import { engines } from "../../packages/sql/test/support/engines/index.ts";
import type { Engine } from "../../packages/sql/test/support/engines/index.ts";
import { interpreted } from "./run/answers.ts";
import { outputsOf } from "./run/compiled-rules.ts";
import { differences } from "./run/differences.ts";
import { sharedAnswers } from "./run/engine-answers.ts";
import { engineTables } from "./run/tables.ts";
import { clockOf } from "./shop/data-set.ts";
import { likelyShop } from "./shop/likely-shop.ts";
import { mentionedIn } from "./shop/mentioned.ts";
import { shapeOf } from "./shop/shape.ts";

/** A midnight in Berlin, the day after clocks were put forward. */
const asOf = "2026-03-29T22:00:00Z";
const setting = { timezone: "Europe/Berlin", weekStart: "monday", keys: "number" } as const;

const { program, diagnostics } = checkProject(exampleFiles, exampleCatalogue, { asOf });
const outputs = outputsOf(program, clockOf({ setting, asOf }));
const shape = shapeOf(exampleCatalogue);
const customers = 600;
const data = likelyShop({
  // Every example selects somebody of this one; should one not after a change of it, another seed will do.
  seed: 7,
  setting,
  asOf,
  shape,
  mentioned: mentionedIn(outputs),
  customers,
});
const meant = interpreted(outputs, data, exampleCatalogue);

const membersOf = (name: string): number =>
  [...(meant.get(name) ?? new Map<string, string>()).values()].filter((is) => is === "true").length;

for (const { missing, title } of engines)
  if (missing) console.warn(`${title} is left out: ${missing}`);

describe("the examples of the language over a shop of 600 customers", () => {
  it("have no mistake", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(program.segments.map(({ name }) => name))("%s selects some and not all", (name) => {
    expect(membersOf(name)).toBeGreaterThan(0);
    expect(membersOf(name)).toBeLessThan(customers);
  });
});

describe.each(engines)("the examples of the language on $title", ({ missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    await engine.load(engineTables(data, shape));
  });
  afterAll(() => engine?.close());

  const numbering = [
    { are: "are numbered", ordinals: true },
    { are: "are not numbered", ordinals: false },
  ];
  it.skipIf(missing).each(numbering)(
    "select in one statement the customers they mean, if these $are",
    async ({ ordinals }) => {
      const layout = { ordinals, position: false };
      const found = await sharedAnswers({ outputs, data, layout, shape }, engine);
      expect([...found.keys()]).toEqual([...meant.keys()]);
      expect(differences(meant, found, engine.name)).toEqual([]);
    },
  );
});
