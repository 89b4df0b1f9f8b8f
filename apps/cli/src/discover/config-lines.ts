import type { Discovery } from "@satsuma/engine";

/** What to write into satsuma.config.ts so that a plugin is the project's own: an import and a use, within so many columns. */
export function configLines(
  { name, namespace, config }: Discovery["plugin"],
  width: number,
): readonly string[] {
  const head = `plugins: [use(${namespace}, `;
  const value = valueText(config, "", width - head.length - ")],".length, width);
  return [
    `import ${namespace} from ${JSON.stringify(name)};`,
    "",
    ...`${head}${value})],`.split("\n"),
  ];
}

/** A value of plain data as TypeScript, on one line where it fits. */
function valueText(value: unknown, indent: string, room: number, width: number): string {
  const flat = flatText(value);
  if (flat.length <= room || typeof value !== "object" || value === null) return flat;
  const inner = `${indent}  `;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const isList = Array.isArray(value);
  const lines = parts.map(([key, part]) => {
    const head = isList ? "" : `${keyText(key)}: `;
    return `${inner}${head}${valueText(part, inner, width - inner.length - head.length - 1, width)},`;
  });
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${lines.join("\n")}\n${indent}${close}`;
}

function flatText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${keyText(key)}: ${flatText(part)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

const keyText = (key: string): string =>
  /^[A-Za-z_$][\w$]*$/u.test(key) ? key : JSON.stringify(key);
