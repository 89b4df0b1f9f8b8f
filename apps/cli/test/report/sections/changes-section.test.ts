import { describe, expect, it } from "vitest";
import { page } from "../../../src/report/page.ts";
import { found } from "../../support/report/found.ts";
import { nasty } from "../../support/report/nasty.ts";
import { readPage } from "../../support/report/read-page.ts";

const { texts } = readPage(found);

describe("the changes of a report", () => {
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
});
