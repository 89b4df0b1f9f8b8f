import { children, resolver, rewriter, walk } from "@satsuma/ir";
import type { Cond, Step, Value } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { march } from "./moments.ts";

const status: Value = {
  kind: "field",
  event: "orders",
  name: "status",
  type: { kind: "text" },
  nullable: true,
};
const paid: Cond = { kind: "known", value: status };
const steps: readonly Step[] = [
  { kind: "step", event: "page_views", absent: false },
  { kind: "step", event: "orders", filter: paid, absent: true, within: { count: 2, unit: "day" } },
];
const sequence: Cond = {
  kind: "sequence",
  steps,
  window: { kind: "last", count: 14, unit: "day" },
};

describe("a sequence", () => {
  it("is resolved to the instant its deadlines are held against, and to ends of its first step", () => {
    expect(resolver(march).cond(sequence)).toMatchObject({
      asOf: march.asOf,
      window: {
        kind: "bounds",
        low: { inclusive: true, value: { value: "2026-02-14T23:00:00Z" } },
        high: { inclusive: false, value: { value: march.asOf } },
      },
      steps: [{ event: "page_views" }, { within: { count: 2, unit: "day" } }],
    });
  });
  it("keeps the instant it was resolved as of", () => {
    const once = resolver(march).cond(sequence);
    const later = resolver({ ...march, asOf: "2027-01-01T00:00:00Z" });
    expect(later.cond(once)).toMatchObject({ asOf: march.asOf });
  });
  it("has its ends in the zone of the segment it belongs to", () => {
    const tokyo = resolver(march).cond(
      { ...sequence, window: { kind: "this", unit: "day" } },
      "Asia/Tokyo",
    );
    expect(tokyo).toMatchObject({ window: { low: { value: { value: "2026-02-28T15:00:00Z" } } } });
  });
  it("is walked through its steps to their filters", () => {
    expect(children(sequence).map(({ kind }) => kind)).toEqual(["step", "step", "last"]);
    expect([...walk(sequence)]).toContain(paid);
  });
  it("is rewritten inside the filters of its steps, and is left as it is where nothing changes", () => {
    const rename = rewriter({
      value: (value) => (value.kind === "field" ? { ...value, name: "state" } : value),
    });
    const renamed = rename.cond(sequence);
    expect([...walk(renamed)].flatMap((node) => (node.kind === "field" ? node.name : []))).toEqual([
      "state",
    ]);
    expect(rewriter({}).cond(sequence)).toBe(sequence);
  });
});

describe("periods one after the other", () => {
  const count = (window: Extract<Value, { kind: "aggregate" }>["window"]): Cond => ({
    kind: "known",
    value: {
      kind: "aggregate",
      fn: "count",
      event: "orders",
      window,
      type: { kind: "number" },
      nullable: false,
    },
  });
  it("meet without a gap and without an overlap, whole months and months up to as-of alike", () => {
    const instant = { type: { kind: "instant" }, nullable: false } as const;
    const ago = (months: number): Value => ({
      kind: "ago",
      count: months,
      unit: "month",
      ...instant,
    });
    const previous = [0, 1, 2, 3].map((back) =>
      count({
        kind: "shifted",
        back: { count: back, unit: "month" },
        window: { kind: "previous", count: 1, unit: "month" },
      }),
    );
    const last = [0, 1, 2, 3].map((back) =>
      count({ kind: "fromTo", from: ago(back + 1), to: ago(back) }),
    );
    for (const asOf of ["2026-03-30T22:00:00Z", "2026-05-31T13:14:15Z", "2026-10-25T00:30:00Z"]) {
      for (const of of [previous, last]) {
        const ends = boundsOf(of, asOf);
        const [newest, ...older] = ends;
        expect(older.map(({ high }) => high)).toEqual(ends.slice(0, -1).map(({ low }) => low));
        expect(newest?.low).toBeDefined();
      }
    }
  });

  function boundsOf(of: readonly Cond[], asOf: string): { low: unknown; high: unknown }[] {
    const cond = resolver({ ...march, asOf }).cond({
      kind: "periods",
      atLeast: 2,
      periods: { count: of.length, unit: "month", of: "last" },
      of,
    });
    return [...walk(cond)].flatMap((node) =>
      node.kind === "bounds"
        ? [
            {
              low: node.low?.value.kind === "literal" && node.low.value.value,
              high: node.high?.value.kind === "literal" && node.high.value.value,
            },
          ]
        : [],
    );
  }
});
