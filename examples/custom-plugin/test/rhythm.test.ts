import { cell } from "@satsuma/plugin";
import type { Frame, Method } from "@satsuma/plugin";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import loyalty from "../src/index.ts";
import { contractOptions } from "./contract-options.ts";

const number = { kind: "number" } as const;

/** Ten customers who order every ten days and wait 1 to 10 days, and some without a rhythm. */
const customers = customersFromRows(
  [
    ...Array.from({ length: 10 }, (_, i) => ({
      customer: `c${i}`,
      orders: 4,
      first: 31 + i,
      last: 1 + i,
    })),
    { customer: "once", orders: 1, first: 5, last: 5 },
    { customer: "one day", orders: 3, first: 5, last: 5 },
    { customer: "unknown", orders: null, first: null, last: null },
  ],
  { orders: number, first: number, last: number },
);

describe("the rhythm of customers", () => {
  test("is late above the third quartile of waits, and overdue above the ninth decile", async () => {
    const { model } = await fitted();
    expect(model).toMatchObject({ late: 0.775, overdue: 0.91 });
    expect(model).toMatchObject({ customers: { rhythm: 7, late: 2, overdue: 1 } });
  });

  test("gives each customer the gap, the wait and the standing", async () => {
    const { traits } = await fitted();
    expect(rowOf(traits, "c0")).toEqual({ gap: 10, wait: 0.1, standing: "in rhythm" });
    expect(rowOf(traits, "c7")).toEqual({ gap: 10, wait: 0.8, standing: "late" });
    expect(rowOf(traits, "c9")).toEqual({ gap: 10, wait: 1, standing: "overdue" });
  });

  test.each(["once", "one day", "unknown"])("is unknown for a customer: %s", async (customer) => {
    const { traits } = await fitted();
    expect(rowOf(traits, customer)).toMatchObject({ wait: null, standing: null });
  });

  test("is explained in words", async () => {
    const { method, model } = await fitted();
    const reasons = method.explain?.(model, { orders: 4, first: 40, last: 10 }) ?? [];
    expect(reasons.map(({ text }) => text)).toEqual([
      "orders every 10 days",
      "last ordered 10 days ago: 1 gaps",
      "late is above 0.78 gaps, overdue above 0.91",
    ]);
  });

  test("warns that few customers make a rough model", async () => {
    const { warnings } = await fitted();
    expect(warnings.map(({ code }) => code)).toEqual(["LOYALTY_FEW_CUSTOMERS"]);
  });
});

test("a table that is not there is an error that names those that are", async () => {
  const method = await rhythm({ orders: "visits" });
  expect(() => method.reads(method.standard)).toThrow("there is no event table visits");
});

test("without a table of orders there is a source and a sink, and no method", async () => {
  const { contributions } = await setUp(loyalty, {});
  expect(Object.keys(contributions)).toEqual(["sources", "sinks"]);
});

async function rhythm(config: unknown): Promise<Method> {
  const { contributions } = await setUp(loyalty, config, contractOptions);
  const [method] = contributions.methods ?? [];
  if (method === undefined) throw new TypeError("there is no method");
  return method;
}

async function fitted() {
  const method = await rhythm(contractOptions.config);
  const { model, warnings } = await method.fit(memoryFit(customers), memoryRun(method.standard));
  return { method, model, warnings, traits: memoryScore(method.score, model, customers) };
}

function rowOf({ columns, length }: Frame, customer: string) {
  const keys = Array.from({ length }, (_, i) => cell(columns["customer"]!, i));
  const traits = Object.entries(columns).filter(([name]) => name !== "customer");
  return Object.fromEntries(
    traits.map(([name, column]) => [name, cell(column, keys.indexOf(customer))]),
  );
}
