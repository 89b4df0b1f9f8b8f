import { readFileSync } from "node:fs";
import { checkProject, parseFile } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { shop } from "./shop.ts";

const read = (name: string): string =>
  readFileSync(new URL(`corpus/${name}`, import.meta.url), "utf8");
const runs = { file: "runs.seg", text: read("runs.seg") };
const notYet = { file: "not-yet.seg", text: read("not-yet.seg") };

describe("the rules of the specification", () => {
  it("are clean where they can be run", () => {
    const { diagnostics } = checkProject([runs], shop);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
  it("all become segments", () => {
    const { program } = checkProject([runs], shop);
    const declared = parseFile(runs.text, runs.file).source.declarations;
    const names = declared.flatMap((each) => {
      if (each.kind === "segment") return [each.name.text];
      if (each.kind !== "tiers") return [];
      const tiers = [...each.tiers, ...(each.otherwise ? [each.otherwise] : [])];
      return tiers.map(({ name }) => `${each.name.text}.${name.text}`);
    });
    expect(program.segments.map(({ name }) => name)).toEqual(names);
    expect(program.segments.length).toBeGreaterThan(30);
  });
  it("say plainly what cannot be run yet, and nothing else", () => {
    const { diagnostics, program } = checkProject([runs, notYet], shop);
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(["SEG9001"]);
    expect(diagnostics.map(({ message }) => message)).toMatchSnapshot();
    expect(program.segments).toEqual(checkProject([runs], shop).program.segments);
  });
});
