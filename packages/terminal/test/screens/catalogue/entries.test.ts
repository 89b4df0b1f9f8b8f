import { expect, test } from "vitest";
import type { DataReport, QualityReport } from "@satsuma/engine";
import { entryColumns } from "../../../src/screens/catalogue/entry-columns.ts";
import { entriesOf, entryNamed } from "../../../src/screens/catalogue/entries.ts";
import type { Entry } from "../../../src/screens/catalogue/entries.ts";
import { entryRows } from "../../../src/screens/catalogue/entry-rows.ts";
import { rowText, widest } from "../../support/row-text.ts";

const text = { kind: "text" } as const;

const data: DataReport = {
  customers: 1200,
  catalogue: {
    timezone: "Europe/Berlin",
    weekStart: "monday",
    currency: "EUR",
    customer: {
      key: { name: "id", type: text },
      attributes: {
        country: {
          type: text,
          nullable: true,
          description: "Where it lives.",
          observed: [
            { value: "DE", share: 0.6 },
            { value: "\u{1B}[2JAT", share: 0.3 },
          ],
          observedAll: true,
        },
      },
    },
    events: {
      orders: {
        singular: "order",
        time: "at",
        fields: {
          amount: {
            type: { kind: "money", currency: "EUR" },
            nullable: false,
            range: { low: "1.00", high: "99.50" },
          },
        },
        span: { first: "2025-01-01T00:00:00Z", last: "2026-06-30T00:00:00Z" },
      },
    },
    traits: {
      rfm: {
        methods: {
          score: {
            description: "How good.",
            parameters: {
              window: { type: text, description: "How far back", standard: "365 days" },
            },
            columns: { segment: { type: text, nullable: true } },
          },
        },
      },
      clusters: {
        methods: {
          kmeans: { parameters: {}, columns: { name: { type: text, nullable: true } } },
          ward: { parameters: {}, columns: { name: { type: text, nullable: true } } },
        },
      },
    },
  },
  tables: [
    {
      name: "orders",
      files: ["data/orders.csv"],
      count: {
        read: 5000,
        accepted: 4990,
        rejected: 10,
        kept: 4900,
        leftOut: [{ kind: "filter", reason: "amount > 0", rows: 90 }],
      },
      rejected: [
        {
          file: "data/orders.csv",
          line: 17,
          column: "amount",
          reason: "expected a number, found `x`",
        },
      ],
      duplicateKeys: 0,
      orphans: 100,
      columns: [{ name: "amount", type: "number", because: "every row is a number" }],
    },
  ],
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is read of a report
const quality = {
  tables: [
    {
      name: "customers",
      columns: [
        {
          name: "country",
          coverage: 0.62,
          known: 744,
          unknown: 456,
          verdict: "thin",
          findings: ["QUALITY_THIN"],
          distinct: { count: 9, isExact: false },
        },
      ],
    },
  ],
} as unknown as QualityReport;

const entries = entriesOf({ data, quality, segments: [] });

const named = (name: string): Entry => {
  const found = entryNamed(name, entries);
  if (found === undefined) throw new Error(`expected ${name} among the entries`);
  return found;
};

const cell = (name: string, column: string): string =>
  entryColumns.find(({ id }) => id === column)?.text(named(name)) ?? "";

test("tables come with their columns, methods with their traits, as rules write them", () => {
  expect(entries.map(({ name, about }) => `${about.kind} ${name}`)).toEqual([
    "table customers",
    "attribute country",
    "table orders",
    "field orders.amount",
    "method rfm.score",
    "trait rfm.segment",
    "method clusters.kmeans",
    "trait clusters.kmeans.name",
    "method clusters.ward",
    "trait clusters.ward.name",
  ]);
});

test("a trait is found with and without its method", () => {
  expect(entryNamed("rfm.score.segment", entries)?.name).toBe("rfm.segment");
  expect(entryNamed("rfm.segment", entries)?.name).toBe("rfm.segment");
  expect(entryNamed("clusters.ward.name", entries)?.about).toMatchObject({
    method: "clusters.ward",
  });
  expect(entryNamed("nothing", entries)).toBeUndefined();
});

test("a column is told with its type, how far it is known, and its values or range", () => {
  expect([cell("country", "type"), cell("country", "known")]).toEqual(["text?", "62%"]);
  expect([cell("orders.amount", "type"), cell("orders.amount", "values")]).toEqual([
    "amount (EUR)",
    "1.00 to 99.50",
  ]);
  expect(cell("orders", "values")).toBe("4,900 rows, each an order; 2025-01-01 to 2026-06-30");
});

test("a column in detail shows its values with bars, and what is weak about it", () => {
  const shown = rowText(entryRows(named("country"), 60));
  expect(shown).toContain("country  attribute: text, may be unknown");
  expect(shown).toContain("all values there are");
  expect(shown).toMatch(/DE +60% █{20}/u);
  expect(shown).toContain("known: 62%, unknown in 456 rows  thin");
  expect(shown).toContain("different values: about 9");
  expect(shown).not.toContain("\u{1B}");
});

test("a table in detail gives an account of every row that was read, and lists those rejected", () => {
  const shown = rowText(entryRows(named("orders"), 120));
  expect(shown).toContain(
    "5,000 rows read, 90 left out (amount > 0), 10 rejected, 100 of unknown customers: 4,800 are used",
  );
  expect(shown).toContain("rejected rows, the first 1 of 10");
  expect(shown).toContain("data/orders.csv:17 amount  expected a number, found `x`");
});

test("a method in detail has its parameters", () => {
  expect(rowText(entryRows(named("rfm.score"), 60))).toBe(
    "rfm.score  method\nHow good.\nwindow: How far back (365 days unless given)\n",
  );
});

test.each([40, 78])("no row in detail is wider than the pane: %d cells", (width) => {
  for (const entry of entries.slice(1)) {
    const [, ...rows] = entryRows(entry, width);
    expect(widest(rows)).toBeLessThanOrEqual(width);
  }
});
