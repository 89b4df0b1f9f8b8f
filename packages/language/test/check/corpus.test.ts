import { readFileSync } from "node:fs";
import { checkProject, parseFile } from "@satsuma/language";
import type { Declaration } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { shop } from "./shop.ts";

const files = ["runs.seg", "constructs.seg"].map((file) => ({
  file,
  text: readFileSync(new URL(`corpus/${file}`, import.meta.url), "utf8"),
}));
const checked = checkProject(files, shop);

describe("the rules of the specification", () => {
  it("are clean", () => {
    expect(checked.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
  it("all become segments, in the order of files and of lines", () => {
    const declared = files.flatMap(({ file, text }) => parseFile(text, file).source.declarations);
    const names = declared.flatMap(segmentsOf);
    expect(checked.program.segments.map(({ name }) => name)).toEqual(names);
    expect(names.length).toBeGreaterThan(50);
  });
});

/** The segments that a declaration makes. */
function segmentsOf(declaration: Declaration): string[] {
  const parts = (of: string, named: readonly { readonly name: { readonly text: string } }[]) =>
    named.map(({ name }) => `${of}.${name.text}`);
  switch (declaration.kind) {
    case "segment":
      return [declaration.name.text];
    case "split":
      return parts(declaration.name.text, declaration.groups);
    case "tiers": {
      const { name, tiers, otherwise } = declaration;
      return parts(name.text, [...tiers, ...(otherwise ? [otherwise] : [])]);
    }
    case "define":
    case "param":
    case "expect":
      return [];
  }
}
