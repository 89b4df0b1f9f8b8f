import { cell } from "@satsuma/plugin";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import { expect, test } from "vitest";
import loyalty from "../src/index.ts";
import { contractOptions } from "./contract-options.ts";

const customers = customersFromRows(
  ["anna", "ben", "cem"].map((customer) => ({ customer })),
  {},
  { kind: "text" },
  {
    eventTypes: { at: { kind: "instant" } },
    events: [
      { customer: "anna", at: "2026-01-01T00:00:00Z" },
      { customer: "anna", at: "2026-01-31T00:00:00Z" },
      { customer: "anna", at: "2026-02-10T00:00:00Z" },
      { customer: "ben", at: "2026-01-01T00:00:00Z" },
      { customer: "ben", at: "2026-01-21T00:00:00Z" },
      { customer: "cem", at: "2026-01-21T00:00:00Z" },
    ],
  },
);

test("a pause is compared with the average one, and who ordered once has none", async () => {
  const { contributions } = await setUp(loyalty, contractOptions.config, contractOptions);
  const method = contributions.methods?.find(({ name }) => name === "pause");
  if (method === undefined) throw new TypeError("there is no method");
  const { model } = await method.fit(memoryFit(customers), memoryRun(method.standard));
  expect(model).toEqual({ usual: 20 });
  const { columns } = memoryScore(method.score, model, customers);
  const longest = columns["longest"];
  expect(longest && [0, 1, 2].map((row) => cell(longest, row))).toEqual([1.5, 1, null]);
});
