import type { Expr } from "@satsuma/language";
import type { Column, Edit, ValueType } from "@satsuma/model";
import { insert, replace } from "../edits/replace.ts";
import type { Choice } from "../names/choices.ts";
import { columnOf } from "../names/scope.ts";
import { typeOf } from "../names/type-of.ts";
import { itemsParts } from "./items-parts.ts";
import { choicesOf, word } from "./part.ts";
import type { Part, Reading } from "./part.ts";
import { startTail } from "./start-condition.ts";
import { operands, tailText } from "./tail-text.ts";
import { testChoices, testOf } from "./tails.ts";
import type { Tail } from "./tails.ts";
import { literalParts } from "./literal-part.ts";
import { valueParts } from "./value-parts.ts";
import { windowChoices, windowText } from "./window-kinds.ts";
import { windowParts } from "./window-parts.ts";

type Comparison = Extract<Expr, { kind: "comparison" }>;

/** A value, what it is tested for, and with which other values. */
export function comparisonParts(expr: Comparison, reading: Reading): readonly Part[] {
  const { value, tail } = expr;
  const tested = testedOf(value, reading);
  const after = { ...tail.span, start: value.span.end };
  const retype = (type: ValueType | undefined): readonly Edit[] => {
    if (keepsTail(tested.type, type)) return [];
    const edit = replace(reading.source, after, spaceBefore(startTail(type)));
    return isPeriod(startTail(type)) ? enclosing(value, [edit]) : [edit];
  };
  return [
    ...valueParts(value, "What", reading, { retype }),
    ...(tail.kind === "window"
      ? periodParts(tail, tested, reading)
      : [testChoice(expr, tested, reading), ...operandParts(tail, tested, reading)]),
  ];
}

const isPeriod = (text: string): boolean => /^in (?:last|next)/.test(text);

/** A figure of events that is tested for a period has parentheses, so that nobody takes the period for its own. */
const enclosing = ({ kind, span }: Expr, edits: readonly Edit[]): readonly Edit[] =>
  kind === "aggregate"
    ? [insert(span.file, span.start, "("), insert(span.file, span.end, ")"), ...edits]
    : edits;

/** A value that is a condition by itself: it is yes. */
export function bareConditionParts(
  expr: Extract<Expr, { kind: "path" }>,
  reading: Reading,
): readonly Part[] {
  const { file } = reading.source;
  const end = expr.span.end;
  const isStored = columnOf(expr.path, reading.scope) !== undefined;
  const retype = (type: ValueType | undefined): readonly Edit[] => {
    const tail = spaceBefore(startTail(type));
    return tail === "" ? [] : [insert(file, end, tail)];
  };
  return [
    ...valueParts(expr, "What", reading, { retype }),
    {
      kind: "choice",
      label: "Test",
      value: "yes",
      choices: choicesOf(
        isStored
          ? { yes: "is yes", "is known": "is known", "is unknown": "is not known" }
          : { yes: "holds" },
      ),
      choose: (test) => (test === "yes" ? [] : [insert(file, end, ` ${test}`)]),
    },
  ];
}

const spaceBefore = (text: string): string => (text === "" ? "" : ` ${text}`);

/** What is known of the value that is tested. */
interface Tested {
  readonly type: ValueType | undefined;
  readonly column: Column | undefined;
  readonly isWeekday: boolean;
}

function testedOf(value: Expr, { scope }: Reading): Tested {
  const type = typeOf(value, scope);
  const isWeekday = value.kind === "part" && value.part === "weekday";
  return { type, column: columnIn(value, scope), isWeekday };
}

function columnIn(value: Expr, scope: Reading["scope"]): Column | undefined {
  if (value.kind === "parentheses") return columnIn(value.of, scope);
  if (value.kind === "path") return columnOf(value.path, scope);
  const isRead = value.kind === "aggregate" && (value.fn === "first" || value.fn === "last");
  return isRead ? columnOf(value.of.path, scope) : undefined;
}

/** Whether the same test makes sense of a value of another type. Values of text belong to what has them. */
function keepsTail(before: ValueType | undefined, after: ValueType | undefined): boolean {
  if (before === undefined || after === undefined || before.kind !== after.kind) return false;
  if (before.kind === "text" || before.kind === "enum" || before.kind === "list") return false;
  return currencyOf(before) === currencyOf(after);
}

const currencyOf = (type: ValueType): string | undefined =>
  type.kind === "money" || type.kind === "approx" ? type.currency : undefined;

function testChoice(
  { value: tested, tail }: Comparison,
  { type, column }: Tested,
  { source, today }: Reading,
): Part {
  const value = testOf(tail) ?? "";
  const isDate = type?.kind === "date" || type?.kind === "instant" || type?.kind === "annual date";
  const of = type?.kind === "annual date" ? "annual" : "date";
  const periods = isDate ? windowChoices(of, "last") : [];
  return {
    kind: "choice",
    label: "Test",
    value,
    choices: [...periods, ...testChoices(isDate ? undefined : type, value).filter(notPlace(type))],
    choose(test) {
      if (test === value) return [];
      if (periods.some((one) => one.value === test))
        return enclosing(tested, [replace(source, tail.span, windowText(test, today))]);
      const text = tailText(test, operands(tail, source.text), type, column);
      return [replace(source, tail.span, text)];
    },
  };
}

/** Only places can be near one. */
const notPlace =
  (type: ValueType | undefined) =>
  ({ value }: Choice): boolean =>
    type?.kind === "point" || !value.endsWith("within");

/** A date that lies in a period, or does not. */
function periodParts(
  tail: Extract<Tail, { kind: "window" }>,
  { type }: Tested,
  reading: Reading,
): readonly Part[] {
  const isAnnual = type?.kind === "annual date";
  const [first, ...others] = windowParts(tail.window, isAnnual ? "annual" : "date", reading);
  if (first?.kind !== "choice") return [];
  const { source } = reading;
  const known = [
    { value: "is known", label: "is known" },
    { value: "is unknown", label: "is not known" },
  ];
  const choice: Part = {
    ...first,
    label: "Test",
    choices: [...first.choices, ...known],
    choose: (chosen) =>
      known.some(({ value }) => value === chosen)
        ? [replace(source, tail.span, chosen)]
        : first.choose(chosen),
  };
  return [word(tail.negated ? "is not" : "is"), choice, ...others];
}

function operandParts(tail: Tail, tested: Tested, reading: Reading): readonly Part[] {
  const suggestions = tested.isWeekday ? weekdays : observed(tested.column);
  switch (tail.kind) {
    case "equals":
    case "order":
      return valueParts(tail.other, "Value", reading, { suggestions });
    case "contains":
    case "starts":
    case "ends":
    case "matches":
      return [
        ...valueParts(tail.other, "Value", reading, { suggestions }),
        caseChoice(tail, tail.other.span.end, reading),
      ];
    case "between":
      return [
        ...valueParts(tail.low, "From", reading),
        word("and"),
        ...valueParts(tail.high, "To", reading),
      ];
    case "in":
    case "containsOf":
      return [...itemsParts(tail.items, suggestions, reading)];
    case "near":
      return [
        ...literalParts(tail.distance, "Distance", reading),
        word(`${tail.unit} of`),
        ...valueParts(tail.of, "Place", reading),
      ];
    default:
      return [];
  }
}

/** Whether capitals count. */
const caseChoice = (
  tail: Tail & { readonly ignoringCase: boolean },
  end: number,
  { source }: Reading,
): Part => ({
  kind: "choice",
  label: "Capitals",
  value: tail.ignoringCase ? "ignoring case" : "",
  choices: choicesOf({ "": "exactly so", "ignoring case": "ignoring case" }),
  choose: (chosen) =>
    chosen === (tail.ignoringCase ? "ignoring case" : "")
      ? []
      : [replace(source, { ...tail.span, start: end }, spaceBefore(chosen))],
});

/** The values that a column has been seen with, and how often. */
function observed(column: Column | undefined): readonly Choice[] {
  const seen = (column?.observed ?? []).map(({ value, share }) => ({
    value,
    label: value,
    about: shares.format(share),
  }));
  if (seen.length > 0 || column?.type.kind !== "enum") return seen;
  return column.type.values.map((value) => ({ value, label: value }));
}

const weekdays: readonly Choice[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
].map((value) => ({ value, label: value }));

const shares = new Intl.NumberFormat("en-GB", { style: "percent", maximumSignificantDigits: 2 });
