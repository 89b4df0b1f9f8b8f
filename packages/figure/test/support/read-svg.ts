import { SaxesParser } from "saxes";

/** An element as a strict XML parser reads it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly of: ReadElement[];
  /** The text directly inside. */
  text: string;
}

/** @throws Error where the text is not well-formed XML */
export function readSvg(text: string): ReadElement {
  const top: ReadElement = { name: "", attributes: {}, of: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, of: [], text: "" };
    open.at(-1)?.of.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const [root] = top.of;
  if (root === undefined || top.of.length > 1) throw new Error("a document has one element");
  return root;
}

/** An element and all in it, in the order of the document. */
export const elementsOf = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.of.flatMap(elementsOf),
];
