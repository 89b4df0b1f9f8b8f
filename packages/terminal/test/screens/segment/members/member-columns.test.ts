import { expect, test } from "vitest";
import type { CustomerState } from "@satsuma/engine";
import type { Catalogue, Column } from "@satsuma/model";
import { knownColumns } from "../../../../src/screens/segment/members/known-columns.ts";
import { memberColumns } from "../../../../src/screens/segment/members/member-columns.ts";

const column = (type: Column["type"], more: Partial<Column> = {}): Column => ({
  type,
  nullable: true,
  ...more,
});

const catalogue: Catalogue = {
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "id", type: { kind: "text" } },
    attributes: {
      name: column({ kind: "text" }),
      spent: column({ kind: "money", currency: "EUR" }),
      home: column({ kind: "point" }),
      joined: column({ kind: "instant" }),
    },
  },
  events: {},
  traits: {
    rfm: {
      methods: { score: { parameters: {}, columns: { recency: column({ kind: "number" }) } } },
    },
    churn: {
      methods: {
        tree: { parameters: {}, columns: { risk: column({ kind: "approx" }, { unit: "share" }) } },
      },
    },
  },
};

const someone: CustomerState = {
  customer: "c1",
  asOf: "2026-07-01T00:00:00Z",
  run: 1,
  segments: [],
  traits: { "rfm.recency": 3 },
  attributes: { name: "Ann", spent: 3, home: [52, 13], joined: null },
};

test("members are shown with what can be listed and the last run knows, what the rule names first", () => {
  const known = knownColumns(catalogue, someone, "segment vip where rfm.recency < 30 days");
  expect(known.map(({ name }) => name)).toEqual(["rfm.recency", "name", "spent", "joined"]);
});

test("amounts have their decimals below each other, times are those of the zone, unknown is a dash", () => {
  const columns = memberColumns(knownColumns(catalogue, someone, ""), "Europe/Berlin");
  const member = { customer: 7, spent: -1234.5, name: null, joined: "2026-06-30T22:00:00Z" };
  const texts = Object.fromEntries(columns.map(({ id, text }) => [id, text(member)]));
  expect(texts).toEqual({
    customer: "7",
    name: "–",
    spent: "−1,234.50",
    joined: "2026-07-01",
    "rfm.recency": "–",
  });
});

test("only so many columns are shown at first; the others can be brought in", () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    name: `a${i}`,
    column: column({ kind: "text" }),
  }));
  const hidden = memberColumns(many, "UTC").filter(({ isHidden }) => isHidden === true);
  expect(hidden.map(({ id }) => id)).toEqual(many.slice(8).map(({ name }) => name));
});
