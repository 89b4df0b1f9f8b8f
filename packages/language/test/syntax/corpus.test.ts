import { readdirSync, readFileSync } from "node:fs";
import { parseFile } from "@satsuma/language";
import { describe, expect, test } from "vitest";
import { placedNodes } from "./nodes.ts";
import { printTree } from "./print-tree.ts";

const folder = new URL("corpus/", import.meta.url);
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith(".seg"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

describe.each(corpus)("$name", ({ name, text }) => {
  const { source, diagnostics } = parseFile(text, name);

  test("is read without a complaint", () => {
    expect(diagnostics).toEqual([]);
    expect(source.unreadable).toEqual([]);
  });

  test("has the expected tree", async () => {
    const tree = source.declarations.map((declaration) => `${printTree(declaration)}\n`).join("\n");
    await expect(tree).toMatchFileSnapshot(new URL(name.replace(".seg", ".tree"), folder).pathname);
  });

  test("knows for every part where it stands, within what it is part of", () => {
    for (const { span, outer } of placedNodes(source.declarations)) {
      expect(span.file).toBe(name);
      expect(span.start).toBeLessThan(span.end);
      expect(span.start).toBeGreaterThanOrEqual(outer?.start ?? 0);
      expect(span.end).toBeLessThanOrEqual(outer?.end ?? text.length);
    }
  });

  test("keeps every comment", () => {
    const written = text.match(/#[^\r\n]*/g) ?? [];
    expect(source.comments.map((comment) => comment.text)).toEqual(written);
  });
});
