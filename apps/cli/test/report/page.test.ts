import { describe, expect, it } from "vitest";
import type { Findings } from "../../src/report/findings.ts";
import { page } from "../../src/report/page.ts";
import { tableAccount } from "../../src/report/table-account.ts";
import { readHtml } from "../support/read-html.ts";
import type { HtmlElement } from "../support/read-html.ts";

const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const segment = (name: string, more: Partial<Findings["result"]["segments"][number]> = {}) => ({
  name,
  tags: [],
  size: 20,
  share: 0.2,
  entered: 3,
  left: 1,
  ...more,
});

const found: Findings = {
  project: nasty,
  timezone: "Europe/Berlin",
  result: {
    asOf: "2026-06-30T22:00:00Z",
    customers: 100,
    segments: [
      segment("win_back", { title: nasty }),
      segment("level.gold", { title: "Gold", tier: { of: "level", title: "Level", index: 0 } }),
      segment("level.rest", { title: "Rest", tier: { of: "level", title: "Level", index: 1 } }),
    ],
    skipped: [{ name: "summer", title: nasty, why: "expired", expires: "2025-09-01" }],
    groups: [
      {
        trait: "rfm.segment",
        description: nasty,
        groups: [
          { value: null, size: 60, share: 0.6 },
          { value: nasty, size: 40, share: 0.4 },
        ],
      },
    ],
    methods: [
      {
        method: "rfm.scores",
        parameters: {},
        asOf: "2026-06-30T22:00:00Z",
        version: 3,
        isNew: true,
        model: {},
        quality: {
          scored: {
            value: 0.4,
            unit: "share",
            doc: nasty,
            interval: { low: 0.3, high: 0.5, level: 0.95 },
          },
        },
        warnings: [{ code: "RFM_FEW", severity: "warning", message: nasty }],
        traits: {},
      },
    ],
    failures: [],
    traits: [],
    diagnostics: [],
    isNew: true,
    run: 2,
    cost: { statements: 1, ranges: 1, milliseconds: 5 },
  },
  plugins: [],
  views: [
    {
      name: "rfm.groups",
      doc: nasty,
      figure: {
        kind: "bars",
        title: nasty,
        caption: nasty,
        value: { label: nasty },
        bars: [{ label: nasty, value: 1 }],
      },
    },
    {
      name: "rfm.broken",
      doc: "",
      figure: {
        kind: "distribution",
        title: "Broken",
        value: { label: "x" },
        count: { label: "y" },
        edges: [0, 1],
        groups: [{ counts: [] }],
      },
    },
  ],
  failures: [
    { method: "churn.tree", plugin: "@satsuma/plugin-churn", code: "CHURN_FEW", message: nasty },
  ],
  tables: [
    tableAccount({
      name: "orders",
      files: ["data/orders.csv"],
      count: {
        read: 10,
        accepted: 8,
        rejected: 2,
        kept: 7,
        leftOut: [{ reason: "amount > 0", rows: 1 }],
      },
      rejected: [
        {
          file: "data/orders.csv",
          line: 3,
          column: "amount",
          reason: "ann@example.org is no number",
        },
        { file: "data/orders.csv", line: 4, column: "amount", reason: "0171 is no number" },
      ],
      duplicateKeys: 1,
      orphans: 4,
      columns: [],
    }),
  ],
};

const elements = readHtml(page(found));
const named = (name: string): readonly HtmlElement[] =>
  elements.filter((each) => each.name === name);
const texts = (name: string): readonly string[] =>
  named(name).map(({ text }) => text.replaceAll(/\s+/gu, " ").trim());

describe("the page of a report", () => {
  it("shows what people wrote as text, whatever it is", () => {
    expect(named("script")).toEqual([]);
    expect(named("img")).toEqual([]);
    expect(texts("h1")[0]).toContain(nasty);
    expect(texts("strong")).toContain(nasty);
  });

  it("asks for nothing from elsewhere and runs nothing", () => {
    const [policy] = elements.filter(
      ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
    );
    expect(policy?.attributes["content"]).toBe("default-src 'none'; style-src 'unsafe-inline'");
    for (const { name, attributes } of elements) {
      expect(["link", "iframe", "object", "image", "use", "base"]).not.toContain(name);
      expect(
        Object.keys(attributes).filter((key) => key.startsWith("on") || key === "src"),
      ).toEqual([]);
      expect(attributes["href"] ?? "#").toMatch(/^#/u);
    }
    for (const style of texts("style")) expect(style).not.toMatch(/url\(|@import/u);
  });

  it("has one first heading, none that skips a level, and a caption for every table and picture", () => {
    const levels = elements.flatMap(({ name }) =>
      /^h[1-6]$/u.test(name) ? [Number(name[1])] : [],
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    for (const table of named("table")) expect(table.of[0]?.name).toBe("caption");
    for (const figure of named("figure")) expect(figure.of[0]?.name).toBe("figcaption");
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named("a")) expect(ids).toContain(attributes["href"]?.slice(1));
  });

  it("says as of when, in the zone of the project", () => {
    expect(texts("time")).toEqual(["2026-07-01"]);
    expect(texts("title")[0]).toContain("segments as of 2026-07-01");
  });

  it("puts tiers under their title, with size, share and change", () => {
    const rows = texts("tr");
    const heading = rows.indexOf("Level");
    expect(rows.slice(heading, heading + 3)).toEqual([
      "Level",
      "Gold level.gold 20 20.0% +3 −1",
      "Rest level.rest 20 20.0% +3 −1",
    ]);
  });

  it("shows no change where there was no run before", () => {
    const first = readHtml(page({ ...found, result: { ...found.result, run: 1 } }));
    expect(first.filter(({ name }) => name === "th").map(({ text }) => text)).not.toContain(
      "Change",
    );
  });

  it("tells quality with its interval, warnings, and what failed by name and code", () => {
    expect(texts("tr")).toContain(`scored 40.0% (30.0% to 50.0%) ${nasty}`);
    expect(texts("p")).toContain(`rfm.scores ${nasty}`);
    expect(texts("p")).toContain(`churn.tree failed (CHURN_FEW): ${nasty}`);
  });

  it("draws each picture for a phone and for a page, and names one that cannot be drawn", () => {
    expect(named("svg").map(({ attributes }) => attributes["viewBox"]?.split(" ")[2])).toEqual([
      "500",
      "311",
    ]);
    expect(
      texts("p").filter((text) =>
        text.startsWith("The picture rfm.broken cannot be drawn: counts"),
      ),
    ).toHaveLength(1);
  });

  it("puts customers without a group last", () => {
    const rows = texts("tr");
    expect(rows.indexOf("not scored 60 60.0%")).toBe(rows.indexOf(`${nasty} 40 40.0%`) + 1);
  });

  it("accounts for every row of the data without quoting any", () => {
    expect(texts("tr")).toContain(
      "orders 10 7 1 left out: amount > 0 2 rejected, because of amount 4 of customers who are not in the customer table 1 repeated key",
    );
    expect(page(found)).not.toContain("ann@example.org");
  });
});
