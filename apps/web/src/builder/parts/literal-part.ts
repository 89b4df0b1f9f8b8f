import { parseExpression } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import { replace } from "../edits/replace.ts";
import type { Choice } from "../names/choices.ts";
import { amountParts } from "./amount-parts.ts";
import { choicesOf } from "./part.ts";
import type { FieldPart, Part, Reading } from "./part.ts";
import { quoted } from "./quoted.ts";

type Literal = Extract<Expr, { kind: "literal" }>;

/** A constant as something to type or to choose. */
export function literalParts(
  literal: Literal,
  label: string,
  reading: Reading,
  suggestions: readonly Choice[] = [],
): readonly Part[] {
  const { source } = reading;
  switch (literal.type) {
    case "duration":
      return amountParts(literal.span, reading, label);
    case "ago":
      return amountParts(literal.span, reading, label, { after: " ago" });
    case "yes/no":
      return [pick(literal, label, reading, { true: "yes", false: "no" })];
    case "today":
    case "yesterday":
    case "tomorrow":
    case "now":
      return [pick(literal, label, reading, days)];
    default:
      return [
        {
          kind: "field",
          label,
          ...shown(literal, source.text),
          suggestions,
          write: (value) => {
            const text = literalText(literal, value);
            return text === undefined ? undefined : [replace(source, literal.span, text)];
          },
        },
      ];
  }
}

const days = { today: "today", yesterday: "yesterday", tomorrow: "tomorrow", now: "now" };

const pick = (
  { span }: Literal,
  label: string,
  { source }: Reading,
  labels: Readonly<Record<string, string>>,
): Part => ({
  kind: "choice",
  label,
  value: source.text.slice(span.start, span.end).toLowerCase(),
  choices: choicesOf(labels),
  choose: (value) => [replace(source, span, value)],
});

/** A constant as it is shown in its field. */
function shown(
  { type, span, value, currency }: Literal,
  text: string,
): Pick<FieldPart, "input" | "value" | "unit"> {
  const written = text.slice(span.start, span.end);
  switch (type) {
    case "text":
      return { input: "text", value };
    case "date":
      return { input: "date", value };
    case "number":
      return { input: "number", value: written };
    case "percent":
      return { input: "number", value: written.replace(/\s*%$/, ""), unit: "%" };
    case "money":
      return {
        input: "number",
        value: written.replace(/\s*[A-Za-z]+$/, ""),
        ...(currency !== undefined && { unit: currency }),
      };
    default:
      return { input: "text", value: written };
  }
}

/** How named periods are written, which are constants only where a period may stand. */
const periods: Readonly<Partial<Record<Literal["type"], RegExp>>> = {
  year: /^\d{4}$/,
  quarter: /^\d{4}-[Qq][1-4]$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
};

/** What is typed, as rules write a constant of the same type; undefined where it is none. */
function literalText({ type, currency }: Literal, value: string): string | undefined {
  const text = writtenAs(type, value.trim(), value, currency);
  const period = periods[type];
  if (period !== undefined) return period.test(text) ? text : undefined;
  const read = parseExpression(text, "<part>").expr;
  const constant = read?.kind === "negate" ? read.value : read;
  return constant?.kind === "literal" && constant.type === type ? text : undefined;
}

function writtenAs(
  type: Literal["type"],
  trimmed: string,
  value: string,
  currency: string | undefined,
): string {
  if (type === "text") return quoted(value);
  if (type === "percent") return `${trimmed}%`;
  return type === "money" ? `${trimmed} ${currency ?? ""}` : trimmed;
}
