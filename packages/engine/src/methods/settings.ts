import { createHash } from "node:crypto";
import { quoteName } from "@satsuma/language";
import { withParts } from "@satsuma/ir";
import type { Definition, Node, Program, Value } from "@satsuma/ir";
import type { Names } from "./checked-expression.ts";
import { stableJson } from "./stable-json.ts";

/**
 * A value of the customers that a rule sets (`features: [count of orders ever]`), under a name of its own: the method gets the
 * name as a rule writes it, and its expressions are checked where that name is defined.
 */
export interface Setting {
  readonly definition: Definition;
  /** The name as a rule writes it. */
  readonly text: string;
  /** Equal for equal values, however and wherever they are written. */
  readonly canonical: string;
}

/**
 * Names a value after its own text where that is known, or after its place: `features 1`. What a definition is called in the
 * rules means there what it means to the method.
 */
export function settingOf(value: Value, place: string, texts: Names["texts"]): Setting {
  const plain = plainValue(value);
  const name = sourceText(value, texts) ?? place;
  const definition: Definition = { name, span: nowhere, of: { kind: "value", value: plain } };
  return { definition, text: quoteName(name), canonical: canonicalName(plain) };
}

/** The names an expression of a method may use: also those of its settings. */
export function withSettings(names: Names, settings: readonly Setting[]): Names {
  if (settings.length === 0) return names;
  const { program = nothing } = names;
  const definitions = [...program.definitions, ...settings.map(({ definition }) => definition)];
  return { ...names, program: { ...program, definitions } };
}

const nothing: Program = { segments: [], definitions: [], parameters: [] };

const canonicalName = (plain: Value): string =>
  `setting_${createHash("sha256").update(stableJson(plain)).digest("hex").slice(0, 16)}`;
/** How the rule writes it; undefined where the file is not at hand. */
function sourceText({ span }: Value, texts: Names["texts"]): string | undefined {
  const text = span && texts?.get(span.file)?.slice(span.start, span.end);
  const line = text?.replaceAll(/\s+/gu, " ").trim();
  return line === "" ? undefined : line;
}

/** Without what depends on where it is written: names of definitions, and places in files. */
function plainValue(value: Value): Value {
  const made = plainNode(value);
  if (!("type" in made)) throw new TypeError(`value must stay one, got ${made.kind}`);
  return made;
}

function plainNode(node: Node): Node {
  if (node.kind === "defined" || node.kind === "definedCond") return plainNode(node.of);
  const copy = { ...withParts(node, plainNode) };
  if ("span" in copy) Reflect.deleteProperty(copy, "span");
  return copy;
}

const nowhere = { file: "", start: 0, end: 0 };
