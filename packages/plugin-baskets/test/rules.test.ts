import baskets from "@satsuma/plugin-baskets";
import type { BasketsModel } from "@satsuma/plugin-baskets";
import type { DataFacts, EventTableFacts, Frame, ModelView, RuleWords } from "@satsuma/plugin";
import { memoryFit, memoryRun, memoryScore, setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { codes, fitAndScore, ordersOf, project, rulesMethod, shopOf, trait } from "./shop.ts";
import type { Line } from "./shop.ts";

/** 400 orders: tea mostly comes with milk, bread and jam with each other, the rest by turns. */
const orders = Array.from({ length: 400 }, (_, i) => [
  ...(i % 4 === 0 ? ["tea", ...(i % 20 === 0 ? [] : ["milk"])] : []),
  ...(i % 5 === 0 ? ["bread", "jam"] : []),
  `toy ${i % 9}`,
]);

describe("what customers are offered", () => {
  test("is the right side of the surest rule whose left side they bought", async () => {
    const shop = shopOf(ordersOf(orders));
    const { fitted, traits } = await fitAndScore(shop);
    const next = trait(traits, "next_product");
    expect(codes(fitted)).toEqual([]);
    // Order 20 has tea, bread and jam, and no milk; order 4 has tea and milk; order 5 bread and jam; order 1 a toy.
    expect(next[20]).toBe("milk");
    expect(trait(traits, "next_confidence")[20]).toBeCloseTo(80 / 100, 12);
    expect(trait(traits, "next_lift")[20]).toBeCloseTo(0.8 / (80 / 400), 12);
    expect(trait(traits, "next_products")[20]).toEqual(["milk"]);
    expect([next[4], next[5], next[1]]).toEqual([null, null, null]);
  });

  test("lists the surest first, each product once", async () => {
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders)));
    const { score } = await rulesMethod();
    const one = shopOf([
      { customer: "new", order: "1", product: "tea" },
      { customer: "new", order: "2", product: "jam" },
    ]);
    const traits = memoryScore(score, fitted.model, one);
    expect(trait(traits, "next_products")).toEqual([["bread", "milk"]]);
  });

  test("is nothing for products the model does not know", async () => {
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders)));
    const { score } = await rulesMethod();
    const traits = memoryScore(score, fitted.model, shopOf(ordersOf([["anvil"]])));
    expect(trait(traits, "next_product")).toEqual([null]);
  });
});

describe("baskets", () => {
  test("are orders where a field tells them apart, and else all a customer bought", async () => {
    const lines: Line[] = Array.from({ length: 200 }, (_, i) => [
      { customer: `c${i}`, order: `${i}a`, product: "tea" },
      { customer: `c${i}`, order: `${i}b`, product: i % 2 === 0 ? "milk" : "jam" },
    ]).flat();
    const { basket: _, ...whole } = { basket: "order", orders: "lines" };
    const perOrder = await fitAndScore(shopOf(lines));
    const { contributions } = await setUp(baskets, whole, { project });
    const method = contributions.methods![0]!;
    const perCustomer = await method.fit(memoryFit(shopOf(lines)), memoryRun(method.standard));
    expect(perOrder.fitted.model.baskets).toBe(400);
    expect(perOrder.fitted.quality["rules"]?.value).toBe(0);
    expect(perCustomer.model).toMatchObject({ per: "customer", baskets: 200 });
    expect(perCustomer.quality["rules"]?.value).toBe(4);
  });

  test("hold a product once, and skip lines without a product or an order", async () => {
    const lines = ordersOf(orders).flatMap((line) => [
      line,
      line,
      { ...line, product: null },
      { ...line, order: null },
    ]);
    const [plain, strange] = [
      await fitAndScore(shopOf(ordersOf(orders))),
      await fitAndScore(shopOf(lines)),
    ];
    expect(strange.fitted.model).toEqual(plain.fitted.model);
  });

  test("give the same model whatever order lines of a customer come in", async () => {
    const backwards = orders.map((products) => products.toReversed());
    const [one, two] = [
      await fitAndScore(shopOf(ordersOf(orders))),
      await fitAndScore(shopOf(ordersOf(backwards))),
    ];
    expect(JSON.stringify(two.fitted)).toBe(JSON.stringify(one.fitted));
  });
});

describe("the support", () => {
  test("is lowered step by step until there are rules, unless it is given", async () => {
    // 40 of 10,000 baskets hold tea and milk, and nothing else is ever together.
    const rare = Array.from({ length: 10_000 }, (_, i) =>
      i % 250 === 0 ? ["tea", "milk"] : [`toy ${i % 50}`],
    );
    const found = await fitAndScore(shopOf(ordersOf(rare)));
    expect(found.fitted.quality).toMatchObject({ rules: { value: 2 }, minimum: { value: 10 } });
    const given = await fitAndScore(shopOf(ordersOf(rare)), { minimumSupport: 0.01 });
    expect(given.fitted.quality).toMatchObject({ rules: { value: 0 }, minimum: { value: 100 } });
  });

  test("is not lowered to where sets explode", async () => {
    const wide = Array.from({ length: 2000 }, (_, i) =>
      i % 150 === 0 ? Array.from({ length: 30 }, (__, p) => `p${p}`) : ["bag", `toy ${i % 7}`],
    );
    const { fitted } = await fitAndScore(shopOf(ordersOf(wide)), { mostSets: 200 });
    expect(fitted.quality).toMatchObject({ minimum: { value: 20 } });
  });
});

describe("chance", () => {
  test("alone makes no rules", async () => {
    // Whether a product is bought follows from digits of one's own of the number of the order: all are independent.
    const products = Array.from({ length: 8 }, (_, p) => p);
    const independent = Array.from({ length: 2 ** 8 * 4 }, (_, i) => [
      "bag",
      ...products.filter((p) => (i & (1 << p)) !== 0).map((p) => `p${p}`),
    ]);
    const { fitted } = await fitAndScore(shopOf(ordersOf(independent)));
    expect(fitted.quality["rules"]?.value).toBeGreaterThan(100);
    expect(fitted.model.rules).toEqual([]);
    expect(codes(fitted)).toEqual(["BASKETS_NO_RULES"]);
  });
});

describe("warnings", () => {
  test.each([
    { of: "nothing", orders: [], codes: ["BASKETS_NONE"] },
    { of: "few orders", orders: orders.slice(0, 40), codes: ["BASKETS_FEW"] },
    {
      of: "orders of one product",
      orders: orders.map(([product = ""]) => [product]),
      codes: ["BASKETS_SINGLE", "BASKETS_NO_RULES"],
    },
  ])("of $of: $codes", async ({ orders: some, codes: expected }) => {
    const { fitted } = await fitAndScore(shopOf(ordersOf(some)));
    expect(codes(fitted)).toEqual(expect.arrayContaining(expected));
    expect(JSON.parse(JSON.stringify(fitted.model))).toEqual(fitted.model);
  });

  test("of a segment of hardly anybody", async () => {
    const shop = shopOf(ordersOf(orders), new Set(["c000001"]));
    expect(codes((await fitAndScore(shop, { segment: "vips" })).fitted)).toEqual([
      "BASKETS_FEW_MEMBERS",
    ]);
  });
});

describe("a segment", () => {
  const members = new Set(
    orders.flatMap((products, i) =>
      products.includes("tea") || i % 10 === 1 ? [`c${String(i).padStart(6, "0")}`] : [],
    ),
  );

  test("has the products its members buy more often than others, with the interval of Katz", async () => {
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders), members), {
      segment: "tea_drinkers",
    });
    const { segment } = fitted.model;
    expect(segment).toMatchObject({ name: "tea_drinkers", members: 140, others: 260 });
    const [first, second] = segment?.products ?? [];
    expect(first).toMatchObject({ item: "tea", members: 100, others: 0 });
    expect(second).toMatchObject({ item: "milk", members: 80, others: 0 });
    const bread = segment?.products.find(({ item }) => item === "bread");
    // By hand: bread is bought by 20 of 140 and 60 of 260, half a customer added to each count.
    const ratio = 20.5 / 140.5 / (60.5 / 260.5);
    const factor = Math.exp(1.959964 * Math.sqrt(1 / 20.5 - 1 / 140.5 + 1 / 60.5 - 1 / 260.5));
    expect(bread?.ratio).toBeCloseTo(ratio, 12);
    expect(bread?.low).toBeCloseTo(ratio / factor, 5);
    expect(bread?.high).toBeCloseTo(ratio * factor, 5);
  });

  test("of customers by lot has no product that stands out", async () => {
    const lot = new Set(
      orders.flatMap((_, i) => (i % 180 < 90 ? [`c${String(i).padStart(6, "0")}`] : [])),
    );
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders), lot), { segment: "lot" });
    const { products = [] } = fitted.model.segment ?? {};
    expect(products.length).toBeGreaterThan(10);
    expect(products.filter(({ pValue }) => pValue < 0.05)).toEqual([]);
  });

  test("is read as a condition of the rule language", async () => {
    const method = await rulesMethod({ segment: "vips" });
    expect(method.reads(method.standard)["member"]?.expression).toBe("(member of vips)");
    const tier = await rulesMethod({ segment: "loyalty.very gold" });
    expect(tier.reads(tier.standard)["member"]?.expression).toBe("(member of loyalty.`very gold`)");
  });
});

describe("drafts", () => {
  test("select who bought the left side and not the right one, in the language", async () => {
    const method = await rulesMethod({ window: "365 days", where: "quantity > 0" });
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders)), { window: "365 days" });
    const drafts = method.rules?.(fitted.model, words);
    const milk = drafts?.find(({ name }) => name.endsWith("_milk"));
    expect(milk).toMatchObject({
      title: "Offer milk",
      measures: { confidence: { value: 0.8 } },
      where:
        'has lines where ((quantity > 0) and product is "tea") in last 365 days' +
        ' and has no lines where ((quantity > 0) and product is "milk") in last 365 days',
    });
    expect(new Set(drafts?.map(({ name }) => name)).size).toBe(drafts?.length);
  });
});

describe("pictures", () => {
  test("show the strongest rules, the lift of pairs, and the products of a segment", async () => {
    const tea = new Set(
      orders.flatMap((products, i) =>
        products.includes("tea") ? [`c${String(i).padStart(6, "0")}`] : [],
      ),
    );
    const { fitted } = await fitAndScore(shopOf(ordersOf(orders), tea), { segment: "tea" });
    const [bars, map, segment] = await drawn(fitted.model);
    expect(bars).toMatchObject({
      kind: "bars",
      bars: expect.arrayContaining([expect.objectContaining({ label: "milk → tea" })]),
    });
    const cells = map?.kind === "heat map" ? map.cells : [];
    const names = map?.kind === "heat map" ? map.rows.names : [];
    const [i, j] = [names.indexOf("tea"), names.indexOf("milk")];
    expect(cells[i]?.[j]).toBeCloseTo(Math.log2(0.8 / 0.2), 12);
    expect(cells[j]?.[i]).toBe(cells[i]?.[j]);
    expect(cells[i]?.[i]).toBeNull();
    expect(segment).toMatchObject({ kind: "bars", bars: [{ label: "tea" }, { label: "milk" }] });
  });

  test("and titles show names without the spaces at their ends, which conditions and traits keep", async () => {
    const spaced = orders.map((products) => products.map((product) => ` ${product} `));
    const { fitted, traits } = await fitAndScore(shopOf(ordersOf(spaced)));
    const [bars, map] = await drawn(fitted.model);
    expect(bars).toMatchObject({
      bars: expect.arrayContaining([expect.objectContaining({ label: "milk → tea" })]),
    });
    expect(map).toMatchObject({ rows: { names: expect.arrayContaining(["tea", "milk"]) } });
    const method = await rulesMethod();
    const drafts = method.rules?.(fitted.model, words) ?? [];
    expect(drafts).toContainEqual(expect.objectContaining({ title: "Offer milk" }));
    expect(drafts.map(({ where }) => where).join()).toContain('product is " milk "');
    expect(trait(traits, "next_product")[20]).toBe(" milk ");
  });

  test("show nothing where nothing was found", async () => {
    const { fitted } = await fitAndScore(shopOf([]));
    expect(await drawn(fitted.model)).toEqual([undefined, undefined, undefined]);
  });
});

describe("the config", () => {
  test("that names a table the project does not have is refused, with the nearest name", async () => {
    const attempt = setUp(baskets, { orders: "line" }, { project });
    await expect(attempt).rejects.toMatchObject({
      code: "BASKETS_NO_TABLE",
      help: "did you mean lines?",
    });
  });

  test("takes what a rule sets", async () => {
    const method = await rulesMethod();
    const set = { ...method.standard, window: "P365D", minimumSupport: 0.02 };
    expect(await method.params["~standard"].validate(set)).toEqual({ value: set });
    expect(method.among?.(set)).toBe("has lines in last 365 days");
    expect(method.events?.(set)).toMatchObject({ window: "in last 365 days" });
  });
});

describe("advice", () => {
  const field = (name: string, distinct: number) => ({
    name,
    column: { type: { kind: "text" as const }, nullable: false },
    known: 5000,
    distinct,
  });
  const table = (name: string, fields: EventTableFacts["fields"]): EventTableFacts => ({
    name,
    time: "at",
    rows: 5000,
    customers: 300,
    fields,
  });
  const facts = (...events: EventTableFacts[]): DataFacts => ({
    customers: 400,
    asOf: "2026-01-01T00:00:00Z",
    currency: "EUR",
    attributes: [],
    events,
    segments: [],
    nameInRule: (name) => name,
  });

  test("takes order lines with their product and order, with a config that is accepted", async () => {
    const lines = table("lines", [
      field("stock_code", 1001),
      field("description", 900),
      field("invoice", 1001),
    ]);
    const [advice] = baskets.advise?.(facts(table("views", [field("path", 50)]), lines)) ?? [];
    expect(advice).toMatchObject({
      fit: "well",
      config: { orders: "lines", item: "description", basket: "invoice" },
    });
    await expect(setUp(baskets, advice?.config, { project })).resolves.toBeDefined();
  });

  test("says what is missing where nothing names a product", () => {
    const [advice] = baskets.advise?.(facts(table("views", [field("path", 50)]))) ?? [];
    expect(advice).toMatchObject({ fit: "not", missing: [expect.any(String)] });
  });
});

const words: RuleWords = {
  expressions: { lines: "x", member: "y" },
  types: { lines: { kind: "number" }, member: { kind: "yes/no" } },
  nameInRule: (name) => name,
  textInRule: (text) => JSON.stringify(text),
  numberInRule: String,
};

async function drawn(model: BasketsModel) {
  const { contributions } = await setUp(baskets, { orders: "lines" }, { project });
  const input = { model, params: {}, quality: {}, asOf: "2026-01-01T00:00:00Z" };
  return (contributions.views ?? [])
    .filter((view): view is ModelView => view.kind === "model")
    .map((view) => view.draw(input));
}

test("a score gives no offers without events", async () => {
  const { fitted } = await fitAndScore(shopOf(ordersOf(orders)));
  const { score } = await rulesMethod();
  const features: Frame = { length: 2, columns: {} };
  const traits = "apply" in score ? score.apply(fitted.model, features) : features;
  expect(trait(traits, "next_product")).toEqual([null, null]);
});
