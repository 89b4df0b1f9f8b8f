import type { ColumnFacts, DataFacts, EventTableFacts, ValueType } from "@satsuma/plugin";
import churn from "@satsuma/plugin-churn";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";

describe("advice", () => {
  test("on order lines of a year: stops of three months, learnt at two cut-offs", () => {
    const [advice] = churn.advise!(facts());
    expect(advice).toMatchObject({
      method: "tree",
      fit: "well",
      because:
        "4,338 customers with 12 months of order_lines: who had none for 90 days counts as having left.",
      missing: [],
      config: { events: "order_lines", window: "90 days", cutOffs: 2 },
    });
    const expressions = expressionsOf(advice?.config);
    expect(expressions).toContain("count of distinct order_lines.invoice in last 90 days");
    expect(expressions).toContain("sum of order_lines.amount ever");
    expect(expressions).toContain("count of distinct order_lines.stock_code in last 360 days");
    expect(expressions).toContain("country");
  });

  test("leaves out attributes that today know what came after a cut-off", () => {
    const attributes = [
      column("loyalty_tier", { kind: "text" }, 4),
      column("loyalty_points", { kind: "number" }, 900),
      column("last_seen_at", { kind: "instant" }, 900),
      column("signed_up_at", { kind: "instant" }, 900),
      column("gender", { kind: "text" }, 3),
      column("city", { kind: "text" }, 800),
    ];
    const expressions = expressionsOf(churn.advise!(facts({ attributes }))[0]?.config);
    expect(expressions.filter((each) => !each.includes("order_lines"))).toEqual([
      "days since signed_up_at",
      "gender",
    ]);
  });

  test("prefers a column that says who has left, and then uses all others but those about leaving", () => {
    const attributes = [
      column("tenure", { kind: "number" }, 72),
      column("Contract Type", { kind: "text" }, 3),
      column("left_on", { kind: "date" }, 100),
      { ...column("Churn", { kind: "text" }, 2), column: observed("No", "Yes") },
    ];
    const [advice] = churn.advise!(facts({ attributes, events: [], customers: 7043 }));
    expect(advice).toMatchObject({ fit: "well", config: { churned: 'Churn is "Yes"' } });
    expect(expressionsOf(advice?.config)).toEqual(["tenure", "`Contract Type`"]);
  });

  test.each<{ of: string; given: Partial<DataFacts>; says: string }>([
    { of: "no events", given: { events: [] }, says: "There are no orders" },
    {
      of: "some days of events",
      given: { asOf: "2010-12-20T00:00:00Z" },
      says: "There are 18 days of order_lines only.",
    },
    {
      of: "events that ended long ago",
      given: { asOf: "2013-01-01T00:00:00Z" },
      says: "everybody would have left",
    },
    {
      of: "few customers",
      given: { events: [{ ...lines(), customers: 40 }] },
      says: "are too few to learn from",
    },
  ])("says what is missing where there are $of", ({ given, says }) => {
    const [advice] = churn.advise!(facts(given));
    expect(advice?.fit).toBe("not");
    expect(advice?.because).toContain(says);
    expect(advice?.missing).not.toEqual([]);
    expect(advice?.config).toBeUndefined();
  });

  test("is a config that the plugin accepts, whose features the method then reads", async () => {
    const { config } = churn.advise!(facts())[0]!;
    const { contributions } = await setUp(churn, config, {
      project: { events: { order_lines: { time: "at" } } },
    });
    const [method] = contributions.methods!;
    const read = Object.values(method!.reads(method!.standard)).map(({ expression }) => expression);
    expect(read).toEqual(expressionsOf(config));
  });
});

/** Online Retail: a year of order lines. */
function facts(given: Partial<DataFacts> = {}): DataFacts {
  return {
    customers: 4338,
    asOf: "2011-12-10T00:00:00Z",
    currency: "GBP",
    attributes: [column("country", { kind: "text" }, 37)],
    events: [lines()],
    segments: [],
    nameInRule: (name) => (/^\w+$/u.test(name) ? name : `\`${name}\``),
    ...given,
  };
}

function lines(): EventTableFacts {
  return {
    name: "order_lines",
    time: "at",
    rows: 397_884,
    customers: 4338,
    first: "2010-12-01T08:26:00Z",
    last: "2011-12-09T12:50:00Z",
    fields: [
      column("invoice", { kind: "text" }, 1001),
      column("stock_code", { kind: "text" }, 1001),
      column("description", { kind: "text" }, 1001),
      column("unit_price", { kind: "money", currency: "GBP" }, 400),
      column("amount", { kind: "money", currency: "GBP" }, 1001),
    ].map((field) => ({ ...field, known: 397_884 })),
  };
}

function column(name: string, type: ValueType, distinct: number): ColumnFacts {
  return { name, column: { type, nullable: false }, known: 4338, distinct };
}

const observed = (...values: readonly string[]): ColumnFacts["column"] => ({
  type: { kind: "text" },
  nullable: false,
  observed: values.map((value) => ({ value, share: 0.5 })),
});

function expressionsOf(config: unknown): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is this plugin's config
  const { features } = config as { features: readonly { expression: string }[] };
  return features.map(({ expression }) => expression);
}
