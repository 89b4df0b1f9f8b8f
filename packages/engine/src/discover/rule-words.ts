import { parseExpression, quoteName } from "@satsuma/language";
import { decimalOfDouble, decimalText } from "@satsuma/ir";
import type { FeatureTypes, RuleWords } from "@satsuma/plugin";

/** How features, names, texts and numbers are written in the rules of a model. `texts` are the expressions of the features. */
export const ruleWords = (
  texts: Readonly<Record<string, string>>,
  types: FeatureTypes,
): RuleWords => ({
  expressions: Object.fromEntries(
    Object.entries(texts).map(([name, expression]) => [name, operand(expression)]),
  ),
  types,
  nameInRule: quoteName,
  textInRule,
  numberInRule: (value) => decimalText(decimalOfDouble(value)),
});

/** An expression as it can stand before any operator: in parentheses unless it is one whole there anyway. */
function operand(expression: string): string {
  const text = expression.trim();
  return isOneBefore(text, "is known") && isOneBefore(text, "* 2") ? text : `(${text})`;
}

function isOneBefore(text: string, operator: string): boolean {
  const { expr, diagnostics } = parseExpression(`${text} ${operator}`, "<feature>");
  if (expr === undefined || diagnostics.length > 0) return false;
  const part =
    expr.kind === "comparison" ? expr.value : expr.kind === "arithmetic" ? expr.left : undefined;
  return part !== undefined && part.span.start === 0 && part.span.end === text.length;
}

/** A text in quotes, as the language writes it. */
export const textInRule = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, (character) => escapes[character] ?? escaped(character))}"`;

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\t": "\\t",
};

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
