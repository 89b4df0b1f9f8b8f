import { setUp } from "@satsuma/plugin/testing";
import { expect, test } from "vitest";
import plugin from "../src/index.ts";

test("counts orders of the table the project names", async () => {
  const { contributions } = await setUp(plugin, { orders: "Order Lines" });
  expect(contributions.traits?.map(({ expression }) => expression)).toEqual([
    "count of `Order Lines` in last 365 days",
  ]);
});
