import { describe, expect, it } from "vitest";
import { causeRows } from "../../../../src/screens/segment/moves/cause-rows.ts";
import { movesRows } from "../../../../src/screens/segment/moves/matrix-rows.ts";
import { cells } from "../../../../src/text/cells.ts";
import { rowText } from "../../../support/row-text.ts";
import { changes, moves } from "../../../support/segment-shop.ts";

describe("who came and went", () => {
  it("says how many by what caused it", () => {
    const text = rowText(causeRows(changes, "Europe/Berlin", 100));
    expect(text).toContain("run 3, as of 2026-07-01: 1,240 changes");
    expect(text).toMatch(/▼ −1,200 +left +spend >= 500 EUR in last 90 days/u);
    expect(text).toMatch(/▲ \+40 +entered +new customer/u);
  });

  it("cuts conditions that do not fit, and says so", () => {
    for (const row of causeRows(changes, "Europe/Berlin", 40).slice(1))
      expect(row.reduce((sum, { text }) => sum + cells(text), 0)).toBeLessThanOrEqual(40);
    expect(rowText(causeRows(changes, "Europe/Berlin", 40))).toContain("…");
  });

  it("says that nobody did", () => {
    expect(
      rowText(causeRows({ total: 0, counts: [], changes: [] }, "Europe/Berlin", 80)),
    ).toContain("nobody came");
  });
});

describe("who moved from where to where", () => {
  it("has a row and a column a tier", () => {
    const text = rowText(movesRows(moves, 120));
    expect(text).toContain("from 2026-05-30 (rows) to 2026-06-30 (columns)");
    expect(text).toMatch(/^gold +10 +2 +–$/mu);
  });

  it("numbers columns whose names have no room", () => {
    const text = rowText(movesRows(moves, 60));
    expect(text).toMatch(/^ +1 +2 +3$/mu);
    expect(text).toMatch(/^2 a tier with a long/mu);
  });
});
