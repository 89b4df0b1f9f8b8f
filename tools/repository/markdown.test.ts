import { expect, test } from "vitest";
import { anchors, fences, links, sections, tableRows } from "./markdown.ts";

const page = `# A page

Before. See [the other](other.md#part), not \`[this](code.md)\`.

| name | uses |
|---|---|
| \`a\` | – |
| \`b\` | \`a\` |

## First: one

\`\`\`seg
# a comment, no heading
segment a where b   # [no](link)
\`\`\`

## Second
Text.
`;

test("a page is cut at its level-two headings", () => {
  expect(sections(page).map(({ title }) => title)).toEqual(["First: one", "Second"]);
  expect(sections(page)[1]?.body).toBe("Text.");
});

test("a table is found by the heading of its first column", () => {
  expect(tableRows(page, "name")).toEqual([
    ["`a`", "–"],
    ["`b`", "`a`"],
  ]);
  expect(() => tableRows(page, "other")).toThrow(RangeError);
});

test("code blocks keep their language and text", () => {
  expect(fences(page)).toEqual([
    { language: "seg", from: "", text: expect.stringContaining("segment a where b") },
  ]);
});

test("links in code are not links, and comments in code are not headings", () => {
  expect(links(page)).toEqual(["other.md#part"]);
  expect(anchors(page)).toEqual(["a-page", "first-one", "second"]);
});
