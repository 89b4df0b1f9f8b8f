import { describe, expect, it } from "vitest";
import { page } from "../../../src/report/page.ts";
import { readHtml } from "../../support/read-html.ts";
import { found } from "../../support/report/found.ts";
import { nasty } from "../../support/report/nasty.ts";
import { readPage } from "../../support/report/read-page.ts";

const { named, texts } = readPage(found);

describe("the segments of a report", () => {
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
    const { before: _, ...alone } = found.changes.found;
    const first = readHtml(page({ ...found, changes: { found: alone } }));
    expect(first.filter(({ name }) => name === "th").map(({ text }) => text)).not.toContain(
      "Change",
    );
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

  it("puts customers without a group last", () => {
    const rows = texts("tr");
    expect(rows.indexOf("not scored 60 60.0%")).toBe(rows.indexOf(`${nasty} 40 40.0%`) + 1);
  });
});
