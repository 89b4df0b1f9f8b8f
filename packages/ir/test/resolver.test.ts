import { asOfUnder, resolver, walk } from "@satsuma/ir";
import type { Clock, Cond, Value } from "@satsuma/ir";
import { describe, expect, it } from "vitest";

const clock: Clock = {
  asOf: "2026-03-01T09:30:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};

const recentOrders: Value = {
  kind: "aggregate",
  fn: "count",
  event: "orders",
  window: { kind: "previous", count: 1, unit: "day" },
  type: { kind: "number" },
  nullable: false,
};
const one: Value = { kind: "literal", type: { kind: "number" }, nullable: false, value: "1" };
const ordered: Cond = { kind: "compare", op: "ge", left: recentOrders, right: one };

const lows = (cond: Cond): string[] =>
  [...walk(cond)].flatMap((node) =>
    node.kind === "bounds" && node.low?.value.kind === "literal"
      ? [String(node.low.value.value)]
      : [],
  );

describe("resolving", () => {
  it("leaves nothing that depends on a clock", () => {
    const cond: Cond = {
      kind: "and",
      of: [
        ordered,
        {
          kind: "inWindow",
          value: { kind: "moment", name: "today", type: { kind: "date" }, nullable: false },
          window: {
            kind: "since",
            at: { kind: "ago", count: 2, unit: "day", type: { kind: "instant" }, nullable: false },
          },
        },
      ],
    };
    const kinds = [...walk(resolver(clock).cond(cond))].map((node) => node.kind);
    expect(kinds).not.toContain("moment");
    expect(kinds).not.toContain("ago");
    expect(kinds).not.toContain("inWindow");
    expect(kinds).not.toContain("previous");
  });

  it("keeps what is shared shared, across calls", () => {
    const resolve = resolver(clock);
    const both = resolve.cond({ kind: "and", of: [ordered, { kind: "not", of: ordered }] });
    const parts = both.kind === "and" ? both.of : [];
    const negated = parts[1]?.kind === "not" ? parts[1].of : undefined;
    expect(parts[0]).toBe(negated);
    expect(resolve.cond(ordered)).toBe(parts[0]);
  });

  it("takes a segment with its own zone in that zone, wherever it is used", () => {
    const member: Cond = { kind: "member", segment: "tokyo", timezone: "Asia/Tokyo", of: ordered };
    expect(lows(resolver(clock).cond(member))).toEqual(["2026-02-27T15:00:00Z"]);
    expect(lows(resolver(clock).cond(ordered, "Asia/Tokyo"))).toEqual(["2026-02-27T15:00:00Z"]);
  });

  it("takes a segment without a zone in the project's, also inside one with a zone", () => {
    const plain: Cond = { kind: "member", segment: "plain", of: ordered };
    const tokyo: Cond = {
      kind: "member",
      segment: "tokyo",
      timezone: "Asia/Tokyo",
      of: { kind: "and", of: [ordered, plain] },
    };
    expect(lows(resolver(clock).cond(tokyo)).toSorted()).toEqual([
      "2026-02-27T15:00:00Z",
      "2026-02-27T23:00:00Z",
    ]);
  });

  it("is not limited by the depth of a tree", () => {
    let deep: Cond = ordered;
    for (let i = 0; i < 50_000; i += 1) deep = { kind: "not", of: deep };
    expect(lows(resolver(clock).cond(deep))).toEqual(["2026-02-27T23:00:00Z"]);
  });
});

describe("which instant a rule describes", () => {
  it.each([
    ["run time", "2026-03-01T09:30:00Z"],
    ["start of minute", "2026-03-01T09:30:00Z"],
    ["start of hour", "2026-03-01T09:00:00Z"],
    ["start of day", "2026-02-28T23:00:00Z"],
    ["start of week", "2026-02-22T23:00:00Z"],
    ["start of month", "2026-02-28T23:00:00Z"],
    ["start of quarter", "2025-12-31T23:00:00Z"],
    ["start of year", "2025-12-31T23:00:00Z"],
  ] as const)("%s", (policy, instant) => {
    expect(asOfUnder(policy, clock)).toBe(instant);
  });
});
