import { readFileSync } from "node:fs";
import { checkProject, runExpectations } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { shop } from "../check/shop.ts";

const page = readFileSync(new URL("../../errors-expect.md", import.meta.url), "utf8");
const examples = page
  .split(/^## /mu)
  .slice(1)
  .map((section) => {
    const [failing = "", mended = ""] = [...section.matchAll(/```seg\n(.*?)```/gsu)].map(
      ([, rules]) => rules ?? "",
    );
    return { code: section.slice(0, 7), failing, mended };
  });

/** The codes of all that is said of some rules, when they are checked and when their examples are run. */
function codes(text: string): string[] {
  const { program, diagnostics } = checkProject([{ file: "rules.seg", text }], shop);
  const failures = runExpectations(program, shop).flatMap(({ diagnostic }) => diagnostic ?? []);
  return [...diagnostics, ...failures].map(({ code }) => code);
}

describe("the examples that explain each code", () => {
  it.each(examples)("$code: the first fail, the second are right", ({ code, failing, mended }) => {
    expect(codes(failing)).toEqual([code]);
    expect(codes(mended)).toEqual([]);
  });
});
