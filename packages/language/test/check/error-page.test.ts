import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "./checking.ts";

const pages = ["errors-check.md", "errors-constructs.md"].map((name) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"),
);
const sections = pages.flatMap((page) => page.split(/^## /mu).slice(1));
const examples = sections.flatMap((section) => {
  const [failing, mended] = [...section.matchAll(/```seg\n(.*?)```/gsu)].map(
    ([, rule]) => rule ?? "",
  );
  return failing === undefined
    ? []
    : [{ code: section.slice(0, 7), failing, mended: mended ?? "" }];
});

describe("the rules that explain each code", () => {
  it.each(examples)("$code: the first fails, the second is right", ({ code, failing, mended }) => {
    expect(check(failing).diagnostics.map((each) => each.code)).toContain(code);
    expect(check(mended).diagnostics).toEqual([]);
  });
});
