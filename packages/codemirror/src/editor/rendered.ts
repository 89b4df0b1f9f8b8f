/**
 * The part of CommonMark that the service writes, as nodes: paragraphs, lists, code, bold, and escapes. Nothing of the text
 * becomes markup by itself, so names and labels of a customer's data can do no harm.
 */
export function rendered(markdown: string): DocumentFragment {
  const all = document.createDocumentFragment();
  all.append(...blocksOf(markdown).map(blockNode));
  return all;
}

/** A piece of code in fences, or lines without an empty one between them. */
interface Block {
  readonly fence: string | undefined;
  readonly lines: string[];
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of markdown.split("\n")) {
    const [fence] = /^`{3,}/.exec(line) ?? [];
    if (open?.fence !== undefined) {
      if (line.trimEnd() === open.fence) open = undefined;
      else open.lines.push(line);
    } else if (line.trim() === "") open = undefined;
    else {
      if (open === undefined || fence !== undefined) blocks.push((open = { fence, lines: [] }));
      if (fence === undefined) open.lines.push(line);
    }
  }
  return blocks;
}

function blockNode({ fence, lines }: Block): Node {
  if (fence !== undefined) return element("pre", [element("code", [lines.join("\n")])]);
  if (!lines.every((line) => line.startsWith("- "))) return element("p", inline(lines.join("\n")));
  return element(
    "ul",
    lines.map((line) => element("li", inline(line.slice(2)))),
  );
}

const pieces = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|\\([!-/:-@[-`{-~])/gs;

function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, , code, bold, escaped] = match;
    parts.push(text.slice(done, match.index));
    if (code !== undefined) parts.push(element("code", [code.replace(/^ (.*) $/s, "$1")]));
    else if (bold !== undefined) parts.push(element("strong", inline(bold)));
    else parts.push(escaped ?? "");
    done = match.index + whole.length;
  }
  return [...parts, text.slice(done)];
}

function element(name: string, children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}
