import type { ColumnFacts, EventTableFacts, ValueType } from "@satsuma/plugin";
import { ordersIn, paidOrdersIn } from "@satsuma/plugin/variables";
import { describe, expect, test } from "vitest";

describe("the tables of a shop", () => {
  const found = ordersIn({ events: shop() });

  test("are ranked: orders before their lines, what goes back and page views last", () => {
    expect(found.map(({ table }) => table.name)).toEqual([
      "orders",
      "order_lines",
      "returns",
      "page_views",
    ]);
  });

  test("say what was paid, what tells orders apart and what was bought", () => {
    expect(namesIn(found[0])).toEqual({ amount: "amount" });
    expect(namesIn(found[1])).toEqual({
      amount: "amount",
      order: "order_id",
      product: "product_name",
    });
  });

  test("span days, with so many rows a customer", () => {
    expect(found[0]).toMatchObject({ days: 365, rowsEach: 5 });
  });

  test("come with the reasons in words", () => {
    expect(found[1]?.reasons).toEqual([
      "order_lines sounds like orders",
      "amount says what was paid",
      "order_id tells orders apart",
      "product_name names what was bought",
    ]);
    expect(found[3]?.reasons).toEqual(["page_views sounds like something else"]);
  });

  test("are the same in whatever order they are listed", () => {
    expect(ordersIn({ events: shop().toReversed() })).toEqual(found);
  });
});

test("lines with an amount come before orders without one", () => {
  const [orders, lines] = [table("orders", []), table("order_lines", linesFields())];
  expect(ordersIn({ events: [orders, lines] })[0]?.table.name).toBe("order_lines");
});

test("tables without rows are none, and visits alone come without any of the fields of orders", () => {
  expect(ordersIn({ events: [{ ...table("orders", []), rows: 0, customers: 0 }] })).toEqual([]);
  expect(namesIn(ordersIn({ events: [table("visits", [])] })[0])).toEqual({});
});

test("orders that say what was paid are the likeliest with an amount, or none", () => {
  const events = [table("orders", []), table("payments", [field("paid", money)])];
  expect(ordersIn({ events })[0]?.table.name).toBe("orders");
  expect(paidOrdersIn({ events })).toMatchObject({
    table: { name: "payments" },
    amount: { name: "paid" },
  });
  expect(paidOrdersIn({ events: [table("orders", [])] })).toBeUndefined();
});

test("of equal tables that of most customers is first, and then that of fewer rows", () => {
  const fields = [field("paid", money)];
  const events = [
    { ...table("a", fields), customers: 10, rows: 20 },
    { ...table("b", fields), customers: 20, rows: 60 },
    { ...table("c", fields), customers: 20, rows: 40 },
  ];
  expect(ordersIn({ events }).map(({ table: { name } }) => name)).toEqual(["c", "b", "a"]);
});

describe("the amount", () => {
  test.each<{ of: readonly [string, ValueType][]; is: string | undefined }>(
    [
      {
        of: [
          ["discount_amount", "money"],
          ["amount", "money"],
        ],
        is: "amount",
      },
      {
        of: [
          ["unit_price", "money"],
          ["revenue", "number"],
        ],
        is: "revenue",
      },
      { of: [["price", "money"]], is: "price" },
      { of: [["quantity", "number"]], is: undefined },
      { of: [["total", "text"]], is: undefined },
    ].map(({ of, is }) => ({ of: of.map(([name = "", kind]) => [name, typeOf(kind)]), is })),
  )("is $is where it is the likeliest", ({ of, is }) => {
    const fields = of.map(([name, type]) => field(name, type));
    expect(namesIn(ordersIn({ events: [table("sales", fields)] })[0])["amount"]).toBe(is);
  });

  test("is none that nobody knows", () => {
    const events = [table("orders", [{ ...field("amount", money), known: 0 }])];
    expect(ordersIn({ events })[0]).not.toHaveProperty("amount");
  });
});

describe("what tells orders apart", () => {
  test.each(["invoice", "InvoiceNo", "order_id", "basket_id", "shop_order_number"])(
    "is %s",
    (name) => {
      expect(namesIn(ordersIn({ events: [table("lines", [field(name, text)])] })[0])["order"]).toBe(
        name,
      );
    },
  );

  test.each([
    { what: "the key of the rows", of: { ...field("order_id", text) }, key: "order_id" },
    { what: "a place in a list", of: field("sort_order", { kind: "number" }) },
    {
      what: "a field that half of the rows do not know",
      of: { ...field("order_id", text), known: 2000 },
    },
    { what: "a field that is always the same", of: { ...field("order_id", text), distinct: 1 } },
  ])("is not $what", ({ of, key }) => {
    const events = [{ ...table("lines", [of]), ...(key !== undefined && { key }) }];
    expect(ordersIn({ events })[0]).not.toHaveProperty("order");
  });
});

test("names say more of a product than numbers, and single products more than categories", () => {
  const product = (...names: readonly (readonly [string, number])[]) =>
    namesIn(
      ordersIn({
        events: [
          table(
            "lines",
            names.map(([name, distinct]) => ({ ...field(name, text), distinct })),
          ),
        ],
      })[0],
    )["product"];
  expect(product(["stock_code", 1001], ["description", 900])).toBe("description");
  expect(product(["category", 12], ["genre", 400])).toBe("genre");
  expect(product(["item", 2])).toBeUndefined();
});

const text: ValueType = { kind: "text" };
const money: ValueType = { kind: "money", currency: "EUR" };

function typeOf(kind: string | undefined): ValueType {
  if (kind === "money") return money;
  return kind === "number" ? { kind } : text;
}

const field = (name: string, type: ValueType): ColumnFacts => ({
  name,
  column: { type, nullable: false },
  known: 5000,
  distinct: 1001,
});

const table = (name: string, fields: readonly ColumnFacts[]): EventTableFacts => ({
  name,
  time: "at",
  rows: 5000,
  customers: 1000,
  first: "2025-01-01T00:00:00Z",
  last: "2026-01-01T00:00:00Z",
  fields,
});

const linesFields = () => [
  field("line_id", text),
  field("order_id", text),
  field("product_id", text),
  field("product_name", text),
  field("unit_price", money),
  field("amount", money),
];

const shop = (): EventTableFacts[] => [
  { ...table("page_views", [field("path", text)]), rows: 90_000, customers: 3000 },
  { ...table("returns", [field("amount", money)]), customers: 2000 },
  { ...table("order_lines", linesFields()), key: "line_id" },
  {
    ...table("orders", [field("order_id", text), field("discount", money), field("amount", money)]),
    key: "order_id",
  },
];

/** Which fields were found, by name. */
const namesIn = (found: ReturnType<typeof ordersIn>[number] | undefined) =>
  Object.fromEntries(
    (["amount", "order", "product"] as const).flatMap((role) => {
      const name = found?.[role]?.name;
      return name === undefined ? [] : [[role, name] as const];
    }),
  );
