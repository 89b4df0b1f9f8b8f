import { describe, expect, it } from "vitest";
import { highlighted } from "../../../../src/screens/segment/rule/highlighted.ts";
import { sourceRows } from "../../../../src/screens/segment/rule/source-rows.ts";
import { rowText } from "../../../support/row-text.ts";

const text = 'segment vip "Best"\n  where spnd > 10 EUR # enough';

describe("a rule in colours", () => {
  it("says the same as the rule, a row a line", () => {
    expect(rowText(highlighted(text))).toBe(`${text}\n`);
  });

  it("tells keywords, names, texts, numbers and comments apart by the language's own lexer", () => {
    const roles = highlighted(text)
      .flat()
      .flatMap((span) => (span.role ? [[span.text, span.role]] : []));
    expect(roles).toEqual([
      ["segment", "keyword"],
      ["vip", "name"],
      ['"Best"', "string"],
      ["where", "keyword"],
      ["spnd", "name"],
      [">", "operator"],
      ["10", "number"],
      ["EUR", "number"],
      ["# enough", "comment"],
    ]);
  });

  it("shows what is wrong below its line, under the place, with what to do", () => {
    const fileText = `# a comment\n\n${text}\n`;
    const start = fileText.indexOf("spnd");
    const span = { file: "segments/a.seg", start, end: start + 4 };
    const rows = sourceRows(
      {
        segment: { name: "vip", file: "segments/a.seg", version: "1", text, english: null },
        fileText,
        diagnostics: [
          {
            code: "SEG2001",
            severity: "error",
            message: "there is no `spnd`",
            primary: { span },
            help: [{ text: "write `spend`", sure: false }],
          },
          {
            code: "SEG2001",
            severity: "error",
            message: "elsewhere",
            primary: { span: { ...span, file: "segments/b.seg" } },
          },
        ],
      },
      80,
    );
    expect(rowText(rows).split("\n")).toEqual([
      "segments/a.seg:3",
      '3 segment vip "Best"',
      "4   where spnd > 10 EUR # enough",
      "          ^^^^",
      "  error SEG2001: there is no `spnd`",
      "  → write `spend`",
      "1 more in other rules: the list of problems has them",
      "",
      "",
    ]);
  });
});
