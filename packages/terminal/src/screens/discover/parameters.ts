/** Parameters as they were typed, or what is wrong with them. */
export type Parameters =
  | { readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

const pair = /(?<name>[\p{L}_][\p{L}\p{N}_]*)=(?<value>"[^"]*"|\[[^\]]*\]|\S+)(?:\s+|$)/uy;

/** `k=5 window="12 months" features=["a", "b"]`: values are JSON where they are, else text. */
export function parametersOf(typed: string): Parameters {
  const text = typed.trim();
  const found: [string, unknown][] = [];
  pair.lastIndex = 0;
  while (pair.lastIndex < text.length) {
    const from = pair.lastIndex;
    const groups = pair.exec(text)?.groups;
    if (groups === undefined)
      return { problem: `expected name=value, such as k=5, found ${text.slice(from)}` };
    found.push([groups["name"] ?? "", valueOf(groups["value"] ?? "")]);
  }
  return { parameters: Object.fromEntries(found) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a method would use unless told otherwise, in a line each: `among: has orders ever`. */
export function parameterLines(config: unknown): readonly string[] {
  if (typeof config !== "object" || config === null) return [];
  return Object.entries(config).map(([name, value]) => `${name}: ${inWords(value)}`);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  const {
    name,
    label,
    value: of,
    expression,
  } = {
    name: undefined,
    label: undefined,
    value: undefined,
    expression: undefined,
    ...value,
  };
  const called = name ?? label;
  const said = of ?? expression;
  if (called !== undefined && said !== undefined) return `${String(called)} (${String(said)})`;
  return Object.entries(value)
    .map(([key, part]) => `${key} ${inWords(part)}`)
    .join("; ");
}
