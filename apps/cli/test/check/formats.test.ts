import type { Diagnostic } from "@satsuma/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorPages } from "../../src/check/error-pages.ts";
import { junit } from "../../src/check/junit.ts";
import { sarif } from "../../src/check/sarif.ts";
import { readXml } from "../support/read-xml.ts";
import { sarifFaults } from "../support/sarif-shape.ts";

const file = "segments/vips & co/größte.seg";
const rules = `segment a
  where contry is "DE"

segment b where has orders ever

expect b as of 2026-03-01
  includes "an order" { orders: [ { amount: 1 EUR } ] }
  excludes { orders: [] }
`;

const at = (text: string, from = 0) => {
  const start = rules.indexOf(text, from);
  return { file, start, end: start + text.length };
};

const misspelt: Diagnostic = {
  code: "SEG2001",
  severity: "error",
  message: "there is no attribute `contry`",
  primary: { span: at("contry") },
  help: [
    {
      text: "did you mean `country`?",
      sure: true,
      edits: [{ span: at("contry"), text: "country" }],
    },
    { text: "look it up", sure: false },
  ],
};
const known: Diagnostic = {
  code: "SEG5001",
  severity: "hint",
  message: "this also includes customers whose\ncountry is not known",
  primary: { span: at("has orders ever") },
  secondary: [{ span: at("segment b"), text: "in <this> & that" }],
};
const failed: Diagnostic = {
  code: "SEG7010",
  severity: "error",
  message: 'b excludes the example, but it is expected to "include" it',
  primary: { span: at('includes "an order"') },
};
const about = (...diagnostics: Diagnostic[]) => ({ diagnostics, texts: new Map([[file, rules]]) });
const context = { folder: "/srv/my shop", version: "1.2.3", pages: errorPages() };

describe("findings as SARIF", () => {
  const log = JSON.parse(JSON.stringify(sarif(about(misspelt, known, failed, misspelt), context)));
  const [run] = log.runs;

  it("are as its schema says", () => {
    expect(sarifFaults(log)).toEqual([]);
    expect(sarifFaults(sarif(about(), context))).toEqual([]);
    const elsewhere: Diagnostic = { code: "X", severity: "warning", message: "about no text" };
    expect(sarifFaults(sarif(about(elsewhere), context))).toEqual([]);
  });

  it("say where, from 1, with the end exclusive", () => {
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: "segments/vips%20%26%20co/gr%C3%B6%C3%9Fte.seg",
        uriBaseId: "PROJECT",
      },
      region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 15 },
    });
    expect(run.originalUriBaseIds.PROJECT.uri).toBe("file:///srv/my%20shop/");
  });

  it("have a rule a code, which explains it in the words of the documents", () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "SEG2001",
      "SEG5001",
      "SEG7010",
    ]);
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([
      0, 1, 2, 0,
    ]);
    expect(run.tool.driver.rules[0].help.markdown).toContain("satsuma catalogue");
    expect(run.tool.driver.rules[0].shortDescription.text).toMatch(
      /^A name stands for nothing.*\.$/u,
    );
  });

  it("carry the fixes that can be applied, and the other advice in words", () => {
    expect(run.results[0].fixes).toHaveLength(1);
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 15 },
        insertedContent: { text: "country" },
      },
    ]);
    expect(run.results[0].message.text).toContain("look it up");
  });

  it("tell how bad each is", () => {
    const levels = run.results.map(({ level }: { level: string }) => level);
    expect(levels).toEqual(["error", "note", "error", "error"]);
  });
});

describe("findings as JUnit", () => {
  const examples = [at('includes "an order"'), at("excludes {")];
  const read = (diagnostics: Diagnostic[], tested = examples) =>
    readXml(junit(about(...diagnostics), tested));

  it("have a suite a file and a case a declaration and an example", () => {
    const [suite] = read([]).of;
    expect(suite?.attributes).toMatchObject({ name: file, tests: "5", failures: "0" });
    expect(suite?.of.map(({ attributes }) => attributes["name"])).toEqual([
      "segment a",
      "segment b",
      "expect b",
      "b includes an order",
      "b excludes example 2",
    ]);
  });

  it("fail the innermost case that an error is in, and only tell of what is no error", () => {
    const root = read([misspelt, known, failed]);
    expect(root.attributes).toMatchObject({ tests: "5", failures: "2", errors: "0" });
    const outcomes = root.of[0]?.of.map(({ of }) => of.map(({ name }) => name));
    expect(outcomes).toEqual([["failure"], ["system-out"], [], ["failure"], []]);
    const [failure] = root.of[0]?.of[0]?.of ?? [];
    expect(failure?.attributes).toEqual({ message: misspelt.message, type: "SEG2001" });
    expect(failure?.text).toContain("did you mean");
  });

  it("skip examples that were not run", () => {
    expect(read([], [examples[0]!]).attributes).toMatchObject({ tests: "5", skipped: "1" });
  });

  it("keep what is about no declaration", () => {
    const root = read([{ code: "X", severity: "error", message: "about no text" }]);
    expect(root.of.map(({ attributes }) => attributes["name"])).toEqual([file, "project"]);
  });

  it("are well-formed whatever the messages hold", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(hostile, hostile, (message, name) => {
        const text = `segment x where a is 1`;
        const span = { file: name, start: 0, end: 3 };
        const diagnostic: Diagnostic = { code: "X", severity: "error", message, primary: { span } };
        const found = { diagnostics: [diagnostic], texts: new Map([[name, text]]) };
        const root = readXml(junit(found, []));
        expect(root.attributes).toMatchObject({ failures: "1" });
      }),
      { numRuns: 300 },
    );
  });

  it("are refused by the reader of these tests when they are not well-formed", () => {
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
    for (const body of ["<a>", "<a></b>", "<a/><b/>", '<a b="<"/>', "<a>&amp</a>", "<a b=1/>"])
      expect(() => readXml(`${head}${body}`)).toThrow(SyntaxError);
  });
});
