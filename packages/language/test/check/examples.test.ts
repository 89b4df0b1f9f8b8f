import { checkProject, parseFile } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";

const { program, diagnostics } = checkProject(exampleFiles, exampleCatalogue);
const inExamples = exampleFiles.filter(({ file }) => /^\d/u.test(file));

describe("the examples of the language", () => {
  it("are all there", () => {
    const numbers = inExamples.map(({ file }) => Number(file.slice(0, 2)));
    expect(numbers).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });
  it.each(exampleFiles)("$file can be read", ({ file, text }) => {
    expect(parseFile(text, file).diagnostics).toEqual([]);
  });
  it("have no mistake", () => {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
  it("all become segments", () => {
    const names = new Set(program.segments.map(({ name }) => name));
    const declared = exampleFiles.flatMap(
      ({ file, text }) => parseFile(text, file).source.declarations,
    );
    const missing = declared
      .filter((each) => each.kind === "segment")
      .map(({ name }) => name.text)
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
    expect([...names].filter((name) => name.includes("."))).toEqual([
      "loyalty.platinum",
      "loyalty.gold",
      "loyalty.silver",
      "loyalty.bronze",
      "winback_test.holdout",
      "winback_test.plain",
      "winback_test.coupon",
    ]);
  });
});
