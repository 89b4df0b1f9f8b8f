import { parseExpression } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import { replace } from "../edits/replace.ts";
import type { Choice } from "../names/choices.ts";
import { codePart } from "./code-part.ts";
import type { Part, Reading } from "./part.ts";
import { quoted } from "./quoted.ts";

/** The values of a list; those of one kind are typed one by one, others are text. */
export function itemsParts(
  items: readonly Expr[],
  suggestions: readonly Choice[],
  reading: Reading,
): readonly Part[] {
  const constants = items.flatMap(constantOf);
  const [first] = constants;
  const isText = constants.every(({ type }) => type === "text");
  const isNumber = constants.every(({ type }) => type === "number");
  if (first === undefined || constants.length < items.length || !(isText || isNumber))
    return items.map((item) => codePart("Value", item.span, reading));
  const span = { ...first.span, end: constants.at(-1)?.span.end ?? first.span.end };
  return [
    {
      kind: "items",
      label: "Values",
      input: isText ? "text" : "number",
      values: constants.map(({ value }) => value),
      suggestions,
      write(values) {
        const texts = values.map((value) => (isText ? quoted(value) : value.trim()));
        const isFit = texts.length > 0 && texts.every(isConstant);
        return isFit ? [replace(reading.source, span, texts.join(", "))] : undefined;
      },
    },
  ];
}

/** A constant, also a negative number. */
function constantOf(item: Expr): readonly Pick<Literal, "type" | "value" | "span">[] {
  if (item.kind === "literal") return [item];
  if (item.kind !== "negate" || item.value.kind !== "literal") return [];
  return [{ ...item.value, value: `-${item.value.value}`, span: item.span }];
}

type Literal = Extract<Expr, { kind: "literal" }>;

function isConstant(text: string): boolean {
  const { expr } = parseExpression(text, "<part>");
  return expr !== undefined && constantOf(expr).length > 0;
}
