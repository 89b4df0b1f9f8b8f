import { describe, expect, it } from "vitest";
import { found } from "../../support/report/found.ts";
import { nasty } from "../../support/report/nasty.ts";
import { readPage } from "../../support/report/read-page.ts";

const { texts } = readPage(found);

describe("the conditions of a report", () => {
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
});
