/** An element of an XML document, or text in one. */
export type XmlNode = XmlElement | string;

/** An element: its name, attributes (undefined ones are left out) and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly of: readonly XmlNode[];
}

/** A document, indented. Characters that XML 1.0 cannot hold are replaced by `U+FFFD`. */
export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;

function written({ name, attributes, of }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${inAttribute(String(value))}"`],
  );
  const start = `${indent}<${name}${pairs.join("")}`;
  if (of.length === 0) return `${start}/>`;
  // Text is kept as it is: white space beside it would become part of it.
  if (of.every((node) => typeof node === "string"))
    return `${start}>${of.map(escaped).join("")}</${name}>`;
  const inside = of.map((node) =>
    typeof node === "string" ? `${indent}  ${escaped(node)}` : written(node, `${indent}  `),
  );
  return [`${start}>`, ...inside, `${indent}</${name}>`].join("\n");
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 cannot hold
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/[&<>"\r]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** A line break in an attribute would be read as a space. */
const inAttribute = (text: string): string =>
  escaped(text).replaceAll(/[\n\t]/gu, (sign) => `&#${sign.codePointAt(0)};`);
