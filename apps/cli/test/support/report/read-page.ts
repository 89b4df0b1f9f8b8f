import type { Findings } from "../../../src/report/findings.ts";
import { page } from "../../../src/report/page.ts";
import { readHtml } from "../read-html.ts";
import type { HtmlElement } from "../read-html.ts";

/** A page as a reader takes it in. */
export interface ReadPage {
  readonly elements: readonly HtmlElement[];
  /** Elements by their tag, in order. */
  named(this: void, name: string): readonly HtmlElement[];
  /** Texts of these elements, with single spaces. */
  texts(this: void, name: string): readonly string[];
}

export function readPage(findings: Findings): ReadPage {
  const elements = readHtml(page(findings));
  const named = (name: string): readonly HtmlElement[] =>
    elements.filter((each) => each.name === name);
  const texts = (name: string): readonly string[] =>
    named(name).map(({ text }) => text.replaceAll(/\s+/gu, " ").trim());
  return { elements, named, texts };
}
