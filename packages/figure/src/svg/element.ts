import { visible } from "../labels/visible.ts";

/** An element of an SVG document, or text in one. */
export type SvgNode = SvgElement | string;

export interface SvgElement {
  readonly name: string;
  /** Undefined ones are left out. */
  readonly attributes: Attributes;
  readonly of: readonly SvgNode[];
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const element = (
  name: string,
  attributes: Attributes,
  of: readonly SvgNode[] = [],
): SvgElement => ({ name, attributes, of });

/** An element as text. Text in it is escaped and made visible; numbers are rounded to hundredths. */
export function markup(node: SvgNode): string {
  if (typeof node === "string") return escaped(node);
  const { name, attributes, of } = node;
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(attributeText(value))}"`],
  );
  const start = `<${name}${pairs.join("")}`;
  return of.length === 0 ? `${start}/>` : `${start}>${of.map(markup).join("")}</${name}>`;
}

/** A length without digits nobody sees. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 || 0;

const attributeText = (value: string | number): string =>
  typeof value === "number" ? String(rounded(value)) : value;

const escaped = (text: string): string =>
  visible(text).replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
