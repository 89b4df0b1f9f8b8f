import { readFileSync, readdirSync } from "node:fs";
import type { Help } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { check, followed, marked } from "./checking.ts";
import { allMistakes } from "./mistakes/all-mistakes.ts";
import type { Mistake } from "./mistakes/mistake.ts";

describe.each(allMistakes)("$code in $text", (mistake) => {
  const { code, says } = mistake;
  const { text, mark } = unmarked(mistake);
  const { diagnostics } = check(text);
  const found = diagnostics.filter((each) => each.code === code);

  it("points at it and says what is wrong", () => {
    const [first] = found;
    expect(first?.message).toContain(says);
    expect(first && marked(text, first)).toBe(mark);
  });
  it("is the only mistake told", () => {
    const others = diagnostics.filter((each) => each.severity === "error" && each.code !== code);
    expect(others.map(({ message }) => message)).toEqual([]);
  });
});

describe.each(allMistakes.filter(({ fixed }) => fixed !== undefined))(
  "$code in $text",
  (mistake) => {
    it("is mended by the first advice", () => {
      const { text } = unmarked(mistake);
      const [help] = advised(text, mistake.code);
      expect(help && followed(text, help)).toBe(whole(mistake.fixed ?? ""));
      expect(problems(whole(mistake.fixed ?? ""), mistake.code)).toEqual([]);
    });
  },
);

describe("advice that is sure", () => {
  const texts = allMistakes.map((mistake) => ({ ...mistake, text: unmarked(mistake).text }));
  const sure = texts.flatMap(({ code, text }) =>
    advised(text, code)
      .filter((help) => help.sure)
      .map((help) => ({ code, text, after: followed(text, help) })),
  );
  it.each(sure)("leaves no mistake: $code in $text", ({ code, after }) => {
    expect(problems(after, code)).toEqual([]);
  });
});

describe("every code the checker reports", () => {
  const folder = new URL("../../src/check/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    // What is said of examples, and by the parser, has tests of its own.
    .filter((path) => path.endsWith(".ts") && !/expect|dated-advice/u.test(path))
    .map((path) => readFileSync(new URL(path, folder), "utf8"));
  const reported = new Set(sources.flatMap((text) => text.match(/"SEG\d{4}"/gu) ?? []));
  const codes = [...reported].map((quoted) => quoted.slice(1, -1)).toSorted();

  it("has a case, here or among the expressions about rows", () => {
    const cases = new Set([...allMistakes.map(({ code }) => code), "SEG4008"]);
    expect([...cases].toSorted()).toEqual(codes);
  });
  it("has a section that explains it", () => {
    const pages = ["errors-check.md", "errors-constructs.md"].map((name) =>
      readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"),
    );
    const sections = [...pages.join("\n").matchAll(/^## (SEG\d{4})$/gmu)].map(
      ([, code = ""]) => code,
    );
    expect(sections.toSorted()).toEqual(codes);
  });
});

/** What can be done about the mistakes of one code. */
const advised = (text: string, code: string): Help[] =>
  check(text)
    .diagnostics.filter((each) => each.code === code)
    .flatMap(({ help = [] }) => help)
    .filter(({ edits }) => edits !== undefined);

/** The errors of a text, and whatever is still said under one code. */
const problems = (text: string, code: string): string[] =>
  check(text)
    .diagnostics.filter((each) => each.severity === "error" || each.code === code)
    .map((each) => `${each.code} ${each.message}`);

/** The rule of a segment where the text declares nothing itself. */
function whole(text: string): string {
  return /^(?:segment|define|param|tiers|split|expect)\b/u.test(text)
    ? text
    : `segment s where ${text}`;
}

function unmarked({ text }: Mistake): { text: string; mark: string | undefined } {
  const all = whole(text);
  const mark = /«(.*?)»/su.exec(all)?.[1];
  return { text: all.replaceAll(/[«»]/gu, ""), mark };
}
