import { cell } from "@satsuma/plugin";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import { expect, test } from "vitest";
import plugin from "../src/index.ts";

const customers = customersFromRows(
  [
    { customer: "anna", orders: 9 },
    { customer: "ben", orders: 2 },
    { customer: "cem", orders: 1 },
    { customer: "dora", orders: null },
  ],
  { orders: { kind: "number" } },
);

test("who orders more than half of the customers is busy, who never ordered is unknown", async () => {
  const { contributions } = await setUp(plugin, { orders: "orders" });
  const [method] = contributions.methods ?? [];
  if (method === undefined) throw new TypeError("there is no method");
  const { model } = await method.fit(memoryFit(customers), memoryRun(method.standard));
  const { columns } = memoryScore(method.score, model, customers);
  const level = columns["level"];
  expect(level && [0, 1, 2, 3].map((row) => cell(level, row))).toEqual([2, 1, 1, null]);
});
