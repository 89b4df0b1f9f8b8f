import { describe, expect, it } from "vitest";
import type { Changes, ListedSegment } from "@satsuma/engine";
import { listEntries } from "../../../src/screens/segments/list-entry.ts";
import type { ListFacts } from "../../../src/screens/segments/list-entry.ts";
import {
  hasCourse,
  kindOf,
  segmentColumns,
} from "../../../src/screens/segments/segment-columns.ts";

const segment = (more: Partial<ListedSegment> = {}): ListedSegment => ({
  name: "vip",
  tags: [],
  status: "active",
  file: "segments/vip.seg",
  policy: "start of day",
  timezone: "UTC",
  isExpired: false,
  traits: [],
  size: 12,
  share: 0.12,
  asOf: "2026-06-30T00:00:00Z",
  ...more,
});

const nothing: ListFacts = {
  changes: undefined,
  courses: new Map(),
  findings: [],
  diff: undefined,
  marked: [],
};

const changes = (...counts: Changes["counts"]): Changes => ({ total: 0, counts, changes: [] });

const cell = (id: string, facts: Partial<ListFacts>, listed = segment()): string => {
  const [entry] = listEntries([listed], { ...nothing, ...facts });
  const column = segmentColumns(true).find((each) => each.id === id);
  if (entry === undefined || column === undefined) throw new Error(`no column ${id}`);
  return column.text(entry);
};

const moved = (change: "entered" | "left", count: number) =>
  ({ segment: "vip", change, cause: "condition", because: "a", count }) as const;

describe("a segment in the list", () => {
  it("says how the last run moved it, all causes together", () => {
    const run = changes(moved("entered", 9), moved("entered", 6), moved("left", 3));
    expect(cell("change", { changes: run })).toBe("▲ +12");
  });

  it("says that the first run is no change", () => {
    const run = changes({ ...moved("entered", 12), cause: "first run", because: null });
    expect(cell("change", { changes: run })).toBe("first");
  });

  it("leaves unknown what is not answered yet", () => {
    expect(cell("change", {})).toBe("");
    expect(cell("course", {})).toBe("…");
  });

  it("draws its course and sorts by how it grew", () => {
    const courses = new Map([["vip", [1, null, 9]]]);
    const [entry] = listEntries([segment()], { ...nothing, courses });
    expect(cell("course", { courses })).toBe("▁ █");
    expect(
      entry &&
        segmentColumns(false)
          .find(({ id }) => id === "course")
          ?.value?.(entry),
    ).toBe(8);
  });

  it("says that a segment was never run", () => {
    const { size: _, share: __, asOf: ___, ...unrun } = segment();
    expect(cell("size", {}, unrun)).toBe("not run");
    expect(hasCourse(unrun)).toBe(false);
  });

  it("marks what was marked, and notes what could be mended, also of its tiers", () => {
    const tier = segment({ name: "value.gold", tier: { of: "value", index: 0 } });
    const findings = [{ kind: "empty", segments: ["value"], message: "", action: "" }] as const;
    expect(cell("mark", { marked: ["value.gold"] }, tier)).toBe("●");
    expect(cell("mark", {}, tier)).toBe("");
    expect(cell("health", { findings }, tier)).toBe("! 1");
  });

  it("does not call it a fault that nothing uses a segment", () => {
    const findings = [{ kind: "unused", segments: ["vip"], message: "", action: "" }] as const;
    expect(cell("health", { findings })).toBe("");
  });

  it.each([
    [{}, "rule"],
    [{ traits: ["rfm.score"] }, "model"],
    [{ tier: { of: "value", index: 0 }, traits: ["rfm.score"] }, "tier"],
    [{ group: { of: "test", index: 0, percent: "10%" } }, "split"],
  ] as const)("says what makes it: %j is a %s", (more, kind) => {
    expect(kindOf(segment(more))).toBe(kind);
  });
});
