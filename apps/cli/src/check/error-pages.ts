import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What the documents say of each error, by its code, as CommonMark. Empty where the program came without its documents. */
export function errorPages(): ReadonlyMap<string, string> {
  for (const place of ["../errors.md", "../../../../docs/errors.md"]) {
    const text = readIfThere(fileURLToPath(new URL(place, import.meta.url)));
    if (text !== undefined) return pagesOf(text);
  }
  return new Map();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function pagesOf(text: string): ReadonlyMap<string, string> {
  const sections = text.split(/^## /mu).slice(1);
  return new Map(
    sections.map((section) => {
      const [code = "", ...lines] = section.split("\n");
      return [code.trim(), lines.join("\n").trim()];
    }),
  );
}

/** The first sentence of a page, as plain text. */
export const firstSentence = (page: string): string =>
  /^.+?[.!?](?=\s|$)/su.exec(page.replaceAll("\n", " "))?.[0] ?? page;
