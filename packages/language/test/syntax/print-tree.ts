const width = 100;

/**
 * A syntax tree as text: `(kind field: value …)` for a node, on one line where it fits. Places are left out, and what is
 * false. Names, paths, amounts and constants look much as they are written; a constant names its type.
 */
export function printTree(tree: unknown, indent = ""): string {
  const line = oneLine(tree);
  if (indent.length + line.length <= width) return line;
  const inner = `${indent}  `;
  if (Array.isArray(tree)) {
    return block(
      "[",
      tree.map((item) => printTree(item, inner)),
      "]",
      indent,
    );
  }
  const { head, fields } = parts(tree);
  const lines = fields.map(([key, value]) => `${key}: ${printTree(value, inner)}`);
  return block(`(${head}`, lines, ")", indent);
}

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  `${open}\n${lines.map((line) => `${indent}  ${line}`).join("\n")}${close}`;

function oneLine(tree: unknown): string {
  if (Array.isArray(tree)) return `[${tree.map(oneLine).join(", ")}]`;
  if (!isRecord(tree)) return String(tree);
  const special = asConstant(tree) ?? asWord(tree) ?? asPath(tree) ?? asAmount(tree);
  if (special !== undefined) return special;
  const { head, fields } = parts(tree);
  const shown = fields.map(([key, value]) => `${key}: ${oneLine(value)}`);
  return `(${[head, ...shown].filter((part) => part !== "").join(" ")})`;
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function asConstant(node: Fields): string | undefined {
  const { kind, type, value, currency, unit } = node;
  if (kind !== "literal" || typeof type !== "string") return undefined;
  const shown = type === "text" ? JSON.stringify(value) : value;
  const said = [type, shown, currency, unit].filter((part) => typeof part === "string");
  return `<${said.join(" ")}>`;
}

function asWord({ text, span, ...others }: Fields): string | undefined {
  if (typeof text !== "string" || span === undefined) return undefined;
  if (Object.keys(others).length > 0) return undefined;
  return /^\w+$/.test(text) ? text : JSON.stringify(text);
}

function asPath(node: Fields): string | undefined {
  if (node["kind"] === "path") return "where" in node ? undefined : oneLine(node["path"]);
  const { head, args, rest } = node;
  if (!Array.isArray(rest) || head === undefined) return undefined;
  const called = Array.isArray(args) ? `(${args.map(oneLine).join(", ")})` : "";
  return [`${oneLine(head)}${called}`, ...rest.map(oneLine)].join(".");
}

function asAmount({ count, unit, kind }: Fields): string | undefined {
  if (kind !== undefined || !isRecord(count) || typeof unit !== "string") return undefined;
  return `${String(count["value"])} ${unit}`;
}

function parts(node: unknown): { head: string; fields: [string, unknown][] } {
  if (!isRecord(node)) return { head: String(node), fields: [] };
  const { kind, span: _place, ...fields } = node;
  return {
    head: typeof kind === "string" ? kind : "",
    fields: Object.entries(fields).filter(([, value]) => value !== false),
  };
}
