import {
  changeOf,
  chosen,
  declarationsIn,
  everything,
  isFirstRun,
  mentionsOf,
  rowsOf,
  runFigures,
} from "@satsuma/web";
import { describe, expect, test } from "vitest";

const segment = (name: string, others = {}) =>
  ({
    name,
    tags: [],
    status: "active",
    file: "segments/a.seg",
    policy: "start of day",
    timezone: "UTC",
    isExpired: false,
    traits: [],
    ...others,
  }) as const;

describe("a list of segments", () => {
  const all = [
    segment("vip", { tags: ["value"], owner: "crm" }),
    segment("old", { isExpired: true }),
    segment("lapsed", { description: "No orders for a year", tags: ["retention"] }),
  ];
  const names = (choice: Partial<typeof everything>) =>
    chosen(all, { ...everything, ...choice }).map(({ name }) => name);

  test("is shown whole, in its order, unless something is chosen", () => {
    expect(names({})).toEqual(["vip", "old", "lapsed"]);
  });

  test("is narrowed by tag, owner and status together", () => {
    expect(names({ tag: "value" })).toEqual(["vip"]);
    expect(names({ tag: "value", owner: "nobody" })).toEqual([]);
    expect(names({ status: "expired" })).toEqual(["old"]);
  });

  test("is searched in descriptions too", () => {
    expect(names({ typed: "orders year" })).toEqual(["lapsed"]);
  });
});

describe("what the last run changed", () => {
  const count = (name: string, change: "entered" | "left", customers: number) =>
    ({
      segment: name,
      change,
      cause: "condition",
      because: null,
      count: customers,
    }) as const;
  const changes = {
    total: 9,
    counts: [
      count("vip", "entered", 4),
      count("vip", "entered", 1),
      count("vip", "left", 3),
      count("b", "left", 1),
    ],
    changes: [],
  };

  test("adds up over all causes of a segment", () => {
    expect(changeOf(changes, "vip")).toEqual({ entered: 5, left: 3 });
    expect(changeOf(changes, "quiet")).toEqual({ entered: 0, left: 0 });
  });

  test("is no change where nobody was in anything before", () => {
    const first = changes.counts.map((one) => ({ ...one, cause: "first run" as const }));
    expect(isFirstRun({ ...changes, counts: first })).toBe(true);
    expect(isFirstRun(changes)).toBe(false);
  });
});

describe("the result of a job", () => {
  test("is read where it is a run's", () => {
    const result = {
      run: 3,
      asOf: "2026-07-01T00:00:00Z",
      customers: 10,
      segments: [{}, {}],
      failures: [],
      isNew: true,
      evaluation: { mode: "incremental", customers: 4 },
      cost: { milliseconds: 1200 },
    };
    expect(runFigures(result)).toMatchObject({
      run: 3,
      segments: 2,
      evaluated: 4,
      mode: "incremental",
    });
  });

  test.each([null, "done", { rows: 3 }])("is none of a run where it is %j", (result) => {
    expect(runFigures(result)).toBeNull();
  });
});

describe("what depends on a segment", () => {
  const files = [
    {
      file: "segments/a.seg",
      version: "1",
      text: 'segment vip where x\n# vip is here\nsegment b "the vip list"\n  where member of vip\n',
    },
  ];

  test("is every line of code that names it, and no comment, title or declaration", () => {
    expect(mentionsOf("vip", files)).toEqual([
      { file: "segments/a.seg", line: 4, text: "where member of vip" },
    ]);
  });

  test("is nothing where only a longer name begins so", () => {
    expect(mentionsOf("vi", files)).toEqual([]);
  });
});

test("a list of a file's declarations has all kinds, in order", () => {
  expect(declarationsIn("define d = 1\nsegment s where d\n  tiers t\n")).toEqual([
    { kind: "define", name: "d" },
    { kind: "segment", name: "s" },
    { kind: "tiers", name: "t" },
  ]);
});

test("conditions inside lists follow theirs, one level deeper", () => {
  const leaf = { english: "", reached: 1, size: 1, removed: 0, alone: 1, only: 0 };
  const list = {
    ...leaf,
    text: "any of",
    needs: 1,
    of: [
      { ...leaf, text: "a" },
      { ...leaf, text: "b" },
    ],
  };
  expect(
    rowsOf([list, { ...leaf, text: "c" }]).map(({ condition, depth }) => [condition.text, depth]),
  ).toEqual([
    ["any of", 0],
    ["a", 1],
    ["b", 1],
    ["c", 0],
  ]);
});
