import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { visitsFrom } from "../src/index.ts";
import { readVisits } from "../src/read-visits.ts";

test("takes what is a visit, and says of every other row why it is none", () => {
  const text = readFileSync(new URL("visits.json", import.meta.url), "utf8");
  const { rows, rejected } = readVisits("visits.json", text);
  expect(rows.map(({ customer }) => customer)).toEqual(["c1", "c2"]);
  expect(rejected.map(({ line }) => line)).toEqual([3]);
});

test("is one line in a project's config", () => {
  expect(visitsFrom("data/visits.json")).toMatchObject({
    source: "visits",
    options: { path: "data/visits.json" },
  });
});
