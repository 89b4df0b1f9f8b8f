import rfm from "@satsuma/plugin-rfm";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { fitAndScore, project } from "./fit-and-score.ts";
import { shop } from "./shop.ts";

/** Five buyers, from the best to the worst on all counts. */
const ladder = shop([
  [1, 50, "500.00"],
  [20, 40, "400.00"],
  [40, 30, "300.00"],
  [60, 20, "200.00"],
  [80, 10, "100.00"],
]);

async function pictures(model: unknown) {
  const { contributions } = await setUp(rfm, { orders: "orders" }, { project });
  return (contributions.views ?? []).map((view) =>
    view.kind === "model"
      ? view.draw({ model, params: {}, quality: {}, asOf: "2025-01-01T00:00:00Z" })
      : undefined,
  );
}

describe("the pictures of RFM", () => {
  test("are a grid whose best scores are at the top right, and a bar for each named group", async () => {
    const { fitted } = await fitAndScore({}, ladder);
    const [grid, groups] = await pictures(fitted.model);
    expect(grid).toMatchObject({
      kind: "heat map",
      rows: { names: ["5", "4", "3", "2", "1"] },
      cells: [
        [0, 0, 0, 0, 1],
        [0, 0, 0, 1, 0],
        [0, 0, 1, 0, 0],
        [0, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
      ],
    });
    const bars = groups?.kind === "bars" ? groups.bars : [];
    expect(bars.reduce((sum, { value = 0 }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  test("are none when nobody has bought", async () => {
    const { fitted } = await fitAndScore({}, shop([]));
    expect(await pictures(fitted.model)).toEqual([undefined, undefined]);
  });
});

describe("what RFM says it could do", () => {
  const column = (name: string, kind: "money" | "text") => ({
    name,
    known: 5_000,
    distinct: 1_001,
    column: {
      type: kind === "money" ? { kind, currency: "EUR" } : ({ kind } as const),
      nullable: false,
    },
  });
  const facts = (fields: readonly ReturnType<typeof column>[]) => ({
    customers: 2_000,
    asOf: "2025-01-01T00:00:00Z",
    currency: "EUR",
    attributes: [],
    events: [{ name: "order_lines", time: "at", rows: 5_000, customers: 1_500, fields }],
    segments: [],
    nameInRule: (name: string) => name,
  });

  test("is to score those who bought, an order being the lines of one invoice", () => {
    expect(rfm.advise?.(facts([column("invoice", "text"), column("amount", "money")]))).toEqual([
      expect.objectContaining({
        method: "scores",
        fit: "well",
        because: "1,500 customers have order_lines, and amount says what was paid.",
        config: { orders: "order_lines", amount: "amount", order: "invoice" },
      }),
    ]);
  });

  test("is nothing without an amount, and what is missing", () => {
    const [advice] = rfm.advise?.(facts([column("page", "text")])) ?? [];
    expect(advice).toMatchObject({ fit: "not" });
    expect(advice?.missing).toHaveLength(1);
    expect(advice).not.toHaveProperty("config");
  });
});
