/** An element as a strict reader sees it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly of: ReadElement[];
  /** The text directly inside, references resolved. */
  text: string;
}

/** Reads an XML document of elements, attributes and text. @throws SyntaxError where it is not well-formed */
export function readXml(document: string): ReadElement {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, "");
  if (body === document) throw new SyntaxError("there is no XML declaration");
  const root: ReadElement = { name: "", attributes: {}, of: [], text: "" };
  const open = [root];
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+|</gu)) {
    const inner = open.at(-1)!;
    if (!piece.startsWith("<")) inner.text += resolved(piece);
    else if (piece.startsWith("</")) {
      if (open.length === 1 || piece !== `</${inner.name}>`)
        throw new SyntaxError(`${piece} closes nothing that is open`);
      open.pop();
    } else {
      const element = readTag(piece);
      inner.of.push(element);
      if (!piece.endsWith("/>")) open.push(element);
    }
  }
  const [only, ...more] = root.of;
  if (open.length > 1 || only === undefined || more.length > 0 || root.text.trim() !== "")
    throw new SyntaxError("a document is one element, closed");
  return only;
}

function readTag(tag: string): ReadElement {
  const pattern = /^<(?<name>[A-Za-z][\w-]*)(?<attributes>(?: [A-Za-z][\w-]*="[^"<]*")*)\/?>$/u;
  const { name, attributes = "" } = pattern.exec(tag)?.groups ?? {};
  if (name === undefined) throw new SyntaxError(`${tag} is no tag`);
  const pairs = [...attributes.matchAll(/ (?<key>[\w-]+)="(?<value>[^"]*)"/gu)].map((match) => [
    match[1]!,
    resolved(match[2]!),
  ]);
  if (new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new SyntaxError(`${tag} has an attribute twice`);
  return { name, attributes: Object.fromEntries(pairs), of: [], text: "" };
}

function resolved(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 cannot hold
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text) || !text.isWellFormed())
    throw new SyntaxError("there is a character that XML cannot hold");
  return text.replaceAll(/&(?:#(\d+);)?/gu, (reference, code: string | undefined) => {
    if (code === undefined) throw new SyntaxError(`${reference} in ${text} is no reference`);
    return String.fromCodePoint(Number(code));
  });
}
