import { describe, expect, it } from "vitest";
import { found } from "../support/report/found.ts";
import { nasty } from "../support/report/nasty.ts";
import { readPage } from "../support/report/read-page.ts";

const { elements, named, texts } = readPage(found);

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

  it("tells what could not be worked out in its place", () => {
    expect(texts("p")).toContain(
      `The score-card could not be worked out (CONFIG_SCORECARD): ${nasty}`,
    );
    expect(texts("p")).toContain(`win_back could not be worked out (X): ${nasty}`);
  });
});
