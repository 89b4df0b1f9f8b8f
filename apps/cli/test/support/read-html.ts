import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

/** An element as a browser reads it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, in order. */
  readonly text: string;
  readonly of: readonly HtmlElement[];
}

/** Every element of a page, in the order of the page. @throws Error with what a strict parser finds wrong */
export function readHtml(page: string): readonly HtmlElement[] {
  const faults: string[] = [];
  const document = parse(page, { onParseError: ({ code }) => faults.push(code) });
  if (faults.length > 0) throw new Error(`the page is not well-formed: ${faults.join(", ")}`);
  return elementsIn(document).flatMap(withAll);
}

const withAll = (element: HtmlElement): readonly HtmlElement[] => [
  element,
  ...element.of.flatMap(withAll),
];

const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): readonly HtmlElement[] =>
  node.childNodes.flatMap((child) =>
    "tagName" in child
      ? [
          {
            name: child.tagName,
            attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
            text: textOf(child),
            of: elementsIn(child),
          },
        ]
      : [],
  );

const textOf = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => {
      if ("value" in child) return child.value;
      return "childNodes" in child ? textOf(child) : "";
    })
    .join("");
