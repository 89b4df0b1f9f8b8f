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

const number = { kind: "number" } as const;

/** Two cut-offs: of those who had ordered once one in four came again, of the others two in three. */
const past = customersFromRows(
  [
    { customer: "anna", cut_off: 0, orders: 1, again: 0 },
    { customer: "anna", cut_off: 1, orders: 1, again: 2 },
    { customer: "ben", cut_off: 0, orders: 1, again: 0 },
    { customer: "ben", cut_off: 1, orders: 1, again: 0 },
    { customer: "cem", cut_off: 0, orders: 3, again: 1 },
    { customer: "cem", cut_off: 1, orders: 4, again: 5 },
    { customer: "dora", cut_off: 1, orders: 2, again: 0 },
  ],
  { orders: number },
  { kind: "text" },
  { outcomes: { again: number } },
);

const today = customersFromRows(
  [
    { customer: "anna", orders: 3 },
    { customer: "ben", orders: 1 },
    { customer: "cem", orders: null },
  ],
  { orders: number },
);

async function comeback() {
  const { contributions } = await setUp(loyalty, contractOptions.config, contractOptions);
  const method = contributions.methods?.find(({ name }) => name === "comeback");
  if (method === undefined) throw new TypeError("there is no method");
  return method;
}

test("a chance is the share of those like them who came again", async () => {
  const method = await comeback();
  const { model } = await method.fit(memoryFit(past), memoryRun(method.standard));
  expect(model).toEqual({ once: 1 / 4, often: 2 / 3 });
  const { columns } = memoryScore(method.score, model, today);
  const chance = columns["chance"];
  expect(chance && [0, 1, 2].map((row) => cell(chance, row))).toEqual([2 / 3, 1 / 4, null]);
});

test("without a past there is nothing to learn from", async () => {
  const method = await comeback();
  const nobody = memoryFit({ ...past, rows: [] });
  await expect(method.fit(nobody, memoryRun(method.standard))).rejects.toMatchObject({
    code: "LOYALTY_NO_PAST",
  });
});
