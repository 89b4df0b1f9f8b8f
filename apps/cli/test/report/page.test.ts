import { describe, expect, it } from "vitest";
import type { History } from "@satsuma/engine";
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

const at = (size: number) => ({ size, notSeen: 0 });
const known = {
  models: [],
  unfitted: [
    { method: "churn.tree", asOf: "2026-06-30T22:00:00Z", code: "CHURN_FEW", message: nasty },
  ],
  attributes: [],
  firstEvent: null,
  pointsBefore: 0,
};

/** A past or a future of one segment in three points. */
const history = ({ sizes, ahead }: { sizes: (number | null)[]; ahead: boolean }): History => ({
  asOf: "2026-06-30T22:00:00Z",
  timezone: "Europe/Berlin",
  every: "month",
  customers: 100,
  points: ["2026-07-01", "2026-07-02", "2026-07-03"].map((date, i) => ({
    instant: `${date}T00:00:00Z`,
    date,
    isAhead: ahead && i > 0,
  })),
  series: [
    {
      name: "win_back",
      title: nasty,
      isArchived: false,
      sizes,
      shares: sizes.map((size) => (size === null ? null : size / 100)),
      entered: [null, 0, 1],
      left: [null, 3, 0],
    },
  ],
  known,
  cost: { statements: 1, conditions: 3 },
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
    evaluation: { mode: "full", customers: 100, segments: 0 },
    cost: { statements: 1, ranges: 1, milliseconds: 5 },
  },
  plugins: [],
  past: {
    history: history({ sizes: [10, null, 20], ahead: false }),
  },
  changes: {
    found: {
      total: 14,
      counts: [
        {
          segment: "win_back",
          change: "left",
          cause: "condition",
          because: nasty,
          count: 9,
        },
        { segment: "win_back", change: "entered", cause: "new customer", because: null, count: 5 },
        { segment: "level.gold", change: "entered", cause: "condition", because: "a", count: 2 },
        { segment: "level.gold", change: "entered", cause: "condition", because: "b", count: 1 },
        { segment: "level.gold", change: "left", cause: "condition", because: "a", count: 1 },
      ],
      changes: [],
      run: { run: 2, asOf: "2026-06-30T22:00:00Z" },
      before: { run: 1, asOf: "2026-05-31T22:00:00Z" },
    },
  },
  coming: { found: history({ sizes: [20, 17, 18], ahead: true }) },
  waterfalls: [
    {
      name: "win_back",
      title: nasty,
      counted: {
        found: {
          size: 20,
          customers: 100,
          english: nasty,
          conditions: [
            {
              text: nasty,
              english: nasty,
              reached: 100,
              size: 60,
              removed: 40,
              alone: 60,
              only: 9,
            },
            {
              text: "a or b",
              english: "at least one of these:",
              needs: 1,
              reached: 60,
              size: 20,
              removed: 40,
              alone: 30,
              only: 40,
              of: [
                {
                  text: "a",
                  english: "a",
                  reached: 60,
                  size: 20,
                  removed: 40,
                  alone: 25,
                  only: 20,
                },
                {
                  text: "b",
                  english: "b",
                  reached: 40,
                  size: 0,
                  removed: 40,
                  alone: 0,
                  only: 0,
                  dead: "includes nobody",
                },
              ],
            },
          ],
        },
      },
    },
  ],
  tiers: [
    {
      title: nasty,
      counted: {
        found: {
          of: "level",
          asOf: "2026-06-30T22:00:00Z",
          customers: 100,
          rest: 5,
          tiers: [
            { name: "gold", title: "Gold", text: nasty, reached: 100, size: 15, alone: 15 },
            { name: "rest", title: "Rest", reached: 85, size: 80, alone: 100 },
          ],
        },
      },
    },
  ],
  overlap: {
    found: {
      asOf: "2026-06-30T22:00:00Z",
      customers: 100,
      segments: [
        { name: "win_back", size: 20, share: 0.2, only: 5 },
        { name: "level.gold", size: 20, share: 0.2, only: 5 },
      ],
      both: [
        [20, 15],
        [15, 20],
      ],
      pairs: [
        {
          one: "win_back",
          other: "level.gold",
          both: 15,
          either: 25,
          jaccard: 0.6,
          oneInOther: 0.75,
          otherInOne: 0.75,
          lift: 3.75,
          relation: "overlapping",
        },
      ],
      combinations: [{ segments: [], size: 75, share: 0.75 }],
      otherCombinations: { combinations: 2, size: 25 },
      coverAll: [],
      memberships: [75, 10, 15],
      none: { size: 75, share: 0.75 },
    },
  },
  scorecard: { failure: { code: "CONFIG_SCORECARD", message: nasty } },
  profiles: {
    segments: 3,
    of: [{ name: "win_back", title: nasty, profile: { failure: { code: "X", message: nasty } } }],
  },
  minimumGroup: 10,
  quality: {
    found: {
      passes: false,
      findings: [
        {
          code: "QUALITY_THIN",
          severity: "warning",
          message: nasty,
          table: "orders",
          figures: {},
          share: 0.5,
        },
      ],
      tables: [
        {
          name: "orders",
          rows: 7,
          months: [
            { month: "2026-05", rows: 3 },
            { month: "2026-06", rows: 4 },
          ],
          columns: [{ name: nasty, type: "text", coverage: 0.5, verdict: "thin" }],
        },
      ],
    },
  },
  movements: [
    {
      title: nasty,
      moves: {
        found: {
          kind: "tiers",
          of: ["level"],
          timezone: "Europe/Berlin",
          customers: 100,
          from: { instant: "2026-05-31T22:00:00Z", date: "2026-06-01" },
          to: { instant: "2026-06-30T22:00:00Z", date: "2026-07-01" },
          states: [
            { name: "gold", title: "Gold", kind: "named", from: at(25), to: at(20) },
            { name: "rest", kind: "named", from: at(75), to: at(80) },
          ],
          matrix: [
            [15, 10],
            [5, 70],
          ],
          known,
        },
      },
    },
  ],
  otherModels: [
    {
      method: "clusters.kmeans",
      version: 1,
      asOf: "2026-06-30T22:00:00Z",
      quality: { silhouette: { value: 0.5, doc: "How far apart they are." } },
      warnings: [],
      isOfThisData: false,
    },
  ],
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
      "Gold level.gold 20 20.0% not known +3 −1",
      "Rest level.rest 20 20.0% not known 0",
    ]);
  });

  it("says which run changes are held against, also where this run published nothing new", () => {
    const again = page({ ...found, result: { ...found.result, isNew: false } });
    const [caption] = readHtml(again).filter(({ name }) => name === "caption");
    expect(caption?.text.replaceAll(/\s+/gu, " ").trim()).toBe(
      "Customers in each segment as of 2026-07-01; change is who came and who went since run 1, as of 2026-06-01",
    );
    expect(again).toContain("<span>+5</span> <span>−9</span>");
  });

  it("shows no change where there was no run before", () => {
    const { before: _, ...alone } = found.changes.found!;
    const first = readHtml(page({ ...found, changes: { found: alone } }));
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
    const widths = named("figure").map(({ of }) =>
      of
        .filter(({ attributes }) => ["page", "phone"].includes(attributes["class"] ?? ""))
        .map((drawn) => drawn.of[0]?.attributes["viewBox"]?.split(" ")[2]),
    );
    expect(widths.filter((each) => each.length > 0)).toHaveLength(widths.length - 1);
    for (const [page, phone] of widths.filter((each) => each.length > 0))
      expect([page, phone]).toEqual(["500", "311"]);
    expect(
      texts("p").filter((text) =>
        text.startsWith("The picture rfm.broken cannot be drawn: counts"),
      ),
    ).toHaveLength(1);
  });

  it("lists its parts, in the order they stand in", () => {
    const links = named("a").map(({ attributes }) => attributes["href"]?.slice(1));
    const headings = named("h2").map(({ attributes }) => attributes["id"]);
    expect(links).toEqual(headings);
    expect(headings).toEqual([
      "segments",
      "changes",
      "coming",
      "movement",
      "score-card",
      "profiles",
      "overlap",
      "conditions",
      "analyses",
      "data",
    ]);
  });

  it("draws the course of a size in words too, and says whose course is not known", () => {
    const courses = named("svg").flatMap(({ attributes }) =>
      attributes["class"] === "spark" ? [attributes["aria-label"]] : [],
    );
    expect(courses).toEqual(["from 10 to 20, at least 10, at most 20"]);
    expect(texts("p")).toContain(
      `What stands on churn.tree is not known up to 2026-07-01: there was too little to learn from (${nasty}).`,
    );
  });

  it("counts who came and went by what caused it", () => {
    expect(texts("tr")).toContain(`win_back −9 a condition turned: ${nasty}`);
    expect(texts("tr")).toContain("win_back +5 new customer");
  });

  it("says that a first run has none to compare with, and of another that it changed nothing", () => {
    const counts = [
      { segment: "a", change: "entered", cause: "first run", because: null, count: 3 },
    ] as const;
    const first = page({ ...found, changes: { found: { total: 3, counts, changes: [] } } });
    expect(first).toContain("This is the first run");
    const before = { run: 1, asOf: "2026-05-31T22:00:00Z" };
    const none = { total: 0, counts: [], changes: [], before };
    const later = page({ ...found, changes: { found: none } });
    expect(later).not.toContain("This is the first run");
    expect(later).toContain("Nobody entered or left a segment with this run.");
  });

  it("says who leaves and enters in the next days", () => {
    expect(texts("tr")).toContain(`${nasty} win_back 20 −3 +1 18`);
  });

  it("counts every condition, those with parts above their parts, and marks one that holds for nobody", () => {
    const rows = texts("tr");
    const first = rows.indexOf(`${nasty} 60 60.0% −40 60 60.0%`);
    expect(rows.slice(first + 1, first + 4)).toEqual([
      "at least one of these: 20 20.0% −40 30 30.0%",
      "a 20 20.0% −40 25 25.0%",
      "b holds for nobody 0 0.0% −40 0 0.0%",
    ]);
  });

  it("shows what each tier takes of whom the ones before it left", () => {
    const rows = texts("tr");
    const first = rows.indexOf(`Gold ${nasty} 100 15 15.0% 15`);
    expect(rows.slice(first + 1, first + 3)).toEqual([
      "Rest everybody else 85 80 80.0% 100",
      "in no tier 5 5 5.0% –",
    ]);
  });

  it("says who stayed and where most went", () => {
    expect(texts("p")).toContain(
      "From 2026-06-01 to 2026-07-01 85 of 100 customers (85.0%) stayed where they were.",
    );
    expect(texts("tr")).toContain("Gold rest 10 40.0%");
  });

  it("tells what could not be worked out in its place", () => {
    expect(texts("p")).toContain(
      `The score-card could not be worked out (CONFIG_SCORECARD): ${nasty}`,
    );
    expect(texts("p")).toContain(`win_back could not be worked out (X): ${nasty}`);
  });

  it("shows models that were discovered and that no method of the project made", () => {
    expect(texts("caption")).toContain(
      "Quality of clusters.kmeans: model 1, fitted as of 2026-07-01",
    );
    expect(texts("p")).toContain("clusters.kmeans The data has changed since.");
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
