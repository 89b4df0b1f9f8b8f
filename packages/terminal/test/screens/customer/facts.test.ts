import { expect, test } from "vitest";
import type { Change, CustomerState, ListedSegment } from "@satsuma/engine";
import { factColumns } from "../../../src/screens/customer/fact-columns.ts";
import { factsOf } from "../../../src/screens/customer/facts.ts";

const segment = (name: string, more: Partial<ListedSegment> = {}): ListedSegment => ({
  name,
  tags: [],
  status: "active",
  file: "segments/all.seg",
  policy: "start of day",
  timezone: "Europe/Berlin",
  isExpired: false,
  traits: [],
  ...more,
});

const change = (name: string, does: Change["change"], asOf: string): Change => ({
  segment: name,
  change: does,
  cause: "condition",
  because: null,
  run: 1,
  asOf,
  customer: "7",
});

const state: CustomerState = {
  customer: "7",
  asOf: "2026-07-01T00:00:00Z",
  run: 3,
  segments: ["vip"],
  traits: { "rfm.score": 12.5 },
  attributes: { country: null },
};

test("memberships come first, those that hold before those that do not, then traits and attributes", () => {
  const facts = factsOf(state, [segment("new"), segment("vip", { title: "Best" })], []);
  expect(facts.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "segment vip",
    "segment new",
    "trait rfm.score",
    "attribute country",
  ]);
});

test("a membership is as old as the last run that changed it", () => {
  const changes = [
    change("vip", "entered", "2026-06-01T00:00:00Z"),
    change("vip", "left", "2026-05-01T00:00:00Z"),
    change("vip", "entered", "2026-04-01T00:00:00Z"),
  ];
  const [vip, other] = factsOf(state, [segment("vip"), segment("new")], changes);
  expect(vip).toMatchObject({ isMember: true, since: "2026-06-01T00:00:00Z" });
  expect(other).not.toHaveProperty("since");
});

test("a change that says otherwise than the membership is not told as its age", () => {
  const [vip] = factsOf(state, [segment("vip")], [change("vip", "left", "2026-06-01T00:00:00Z")]);
  expect(vip).not.toHaveProperty("since");
});

test("a tier knows the tiers it belongs to", () => {
  const [gold] = factsOf(state, [segment("t.gold", { tier: { of: "t", index: 0 } })], []);
  expect(gold).toMatchObject({ tiers: "t" });
});

test("what is in and what is not in are told apart without colour, unknown values as such", () => {
  const columns = factColumns("Europe/Berlin");
  const cell = (id: string, i: number): string =>
    columns.find((column) => column.id === id)?.text(facts[i] ?? missing) ?? "";
  const facts = factsOf(
    state,
    [segment("new"), segment("vip")],
    [change("vip", "entered", "2026-06-01T22:00:00Z")],
  );
  const [missing] = [{ kind: "trait", name: "", value: null } as const];
  expect([0, 1, 2, 3].map((i) => cell("value", i))).toEqual([
    "✓ in",
    "✗ not in",
    "12.5",
    "unknown",
  ]);
  expect(cell("since", 0)).toBe("2026-06-02");
});
