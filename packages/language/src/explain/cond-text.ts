import type { Aggregate, Cond, Literal, Value } from "@satsuma/ir";
import { unknownSources } from "../check/lint/operands.ts";
import { eventWords } from "./events-text.ts";
import { distanceText, numberText } from "./literal-text.ts";
import { spoken } from "./names-text.ts";
import { periodsText } from "./periods-text.ts";
import { rankText } from "./rank-text.ts";
import { sampleText } from "./sample-text.ts";
import { sequenceText } from "./sequence-text.ts";
import { meaning } from "./voice.ts";
import type { Voice } from "./voice.ts";
import { windowText } from "./window-text.ts";

/** The condition of a kind; several kinds may share one shape. */
type OfKind<K extends Cond["kind"], C = Cond> = C extends { kind: Cond["kind"] }
  ? K extends C["kind"]
    ? C
    : never
  : never;
type Words = {
  readonly [K in Cond["kind"]]: (cond: OfKind<K>, no: boolean, voice: Voice) => string;
};

/** How each kind of condition is put, and its negation where `no` is set. */
const words: Words = {
  constant: ({ value }, no) => (value === no ? "nobody" : "everybody"),
  and: (cond, no, voice) => joined(cond.of, "and", no ? "not both: " : "", voice),
  or: (cond, no, voice) => joined(cond.of, "or", no ? "neither: " : "", voice),
  not: ({ of }, no, voice) => said(of, !no, voice),
  atLeast: ({ count, of }, no, voice) =>
    `${no ? "fewer than" : "at least"} ${count} of: ${of.map((part) => said(part, false, voice)).join("; ")}`,
  compare: (cond, no, voice) => compareText(cond, no, voice),
  between: (cond, no, voice) => betweenText(cond, no, voice),
  in: ({ value, set, fold }, no, voice) =>
    `${subject(value, voice)} is ${no ? "none" : "one"} of ${list(set, "or", voice)}${folding(fold)}${orUnknown(no, [value], voice)}`,
  known: ({ value }, no, voice) => `${subject(value, voice)} is ${no ? "not " : ""}known`,
  isYes: ({ value }, no, voice) =>
    `${subject(value, voice)} is ${no ? "no" : "yes"}${no && mayBeUnknown(value, voice) ? " or not known" : ""}`,
  text: (cond, no, voice) =>
    `${subject(cond.value, voice)} ${no ? textTests[cond.op].no : textTests[cond.op].yes} ${voice.value(cond.pattern, voice)}${folding(cond.fold)}${orUnknown(no, [cond.value, cond.pattern], voice)}`,
  listHas: ({ value, items, quantifier, fold }, no, voice) =>
    `${subject(value, voice)} ${no ? "does not contain" : "contains"} ${items.length === 1 ? "" : `${quantifier} of `}${list(items, quantifier === "any" ? "or" : "and", voice)}${folding(fold === true)}${orUnknown(no, [value], voice)}`,
  sequence: (cond, no, voice) => sequenceText(cond, no, voice),
  rank: (cond, no, voice) => rankText(cond, no, voice) + orUnknown(no, [cond.by], voice),
  sample: (cond, no) => sampleText(cond, no),
  near: ({ value, of, metres }, no, voice) =>
    `${subject(value, voice)} is ${no ? "not " : ""}within ${distanceText(metres)} of ${voice.value(of, voice)}${orUnknown(no, [value, of], voice)}`,
  periods: (cond, no, voice) => periodsText(cond, no, voice),
  inWindow: ({ value, window }, no, voice) =>
    `${subject(value, voice)} ${comes(value, no)}${window.kind === "ever" ? "at any time" : windowText(window, false, voice)}${orUnknown(no, [value], voice)}`,
  member: ({ segment }, no) => `${no ? "not " : ""}in the segment ${segment}`,
  definedCond: ({ name, title, of }, no, voice) =>
    `${no ? "not " : ""}${title ?? spoken(name)}${meaning(name, () => said(of, false, voice), voice)}`,
};

/** A condition as a clause: `country is one of “DE” or “AT”`, `at least one order since 1 Dec 2025 (the last 90 days)`. */
export const condText = (cond: Cond, voice: Voice): string => said(cond, false, voice);

function said(cond: Cond, no: boolean, voice: Voice): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table maps each kind to the function for that very kind
  return (words[cond.kind] as (cond: Cond, no: boolean, voice: Voice) => string)(cond, no, voice);
}

function joined(of: readonly Cond[], word: "and" | "or", prefix: string, voice: Voice): string {
  const clauses = of.map((part) => {
    const text = said(part, false, voice);
    return (part.kind === "and" || part.kind === "or") && part.kind !== word ? `(${text})` : text;
  });
  const text = clauses.join(` ${word} `);
  return prefix === "" ? text : `${prefix}(${text})`;
}

/** What a negation includes beside the opposite. */
const orUnknown = (no: boolean, values: readonly Value[], voice: Voice): string =>
  no && values.some((value) => mayBeUnknown(value, voice)) ? " (or not known)" : "";

const mayBeUnknown = (value: Value, { identity, known }: Voice): boolean =>
  unknownSources(value).some((source) => !known.has(identity(source)));

/** A value that something is said of. */
const subject = (value: Value, voice: Voice): string =>
  voice.value(value, voice) + (endsOpen(value) ? "," : "");

/** True where the words for a value end with a clause set off by a comma. */
function endsOpen(value: Value): boolean {
  if (value.kind === "elapsed" || value.kind === "part") return endsOpen(value.value);
  return (
    value.kind === "aggregate" &&
    value.window.kind !== "ever" &&
    value.filter !== undefined &&
    value.filter.kind !== "definedCond"
  );
}

/** How a date lies in a period: one without a year does every year. */
function comes({ type }: Value, no: boolean): string {
  if (type.kind === "annual date") return no ? "does not come round " : "comes round ";
  return no ? "is not " : "is ";
}

const folding = (fold: boolean): string => (fold ? ", in upper or lower case" : "");

function list(values: readonly Value[], word: "and" | "or", voice: Voice): string {
  const texts = values.map((value) => voice.value(value, voice));
  return texts.length < 2
    ? texts.join("")
    : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;
}

const textTests = {
  equals: { yes: "is", no: "is not" },
  contains: { yes: "contains", no: "does not contain" },
  starts: { yes: "starts with", no: "does not start with" },
  ends: { yes: "ends with", no: "does not end with" },
  glob: { yes: "matches", no: "does not match" },
} as const;

const orders = {
  eq: "",
  lt: "less than ",
  le: "at most ",
  gt: "more than ",
  ge: "at least ",
} as const;
const dateOrders = {
  eq: "",
  lt: "before ",
  le: "on or before ",
  gt: "after ",
  ge: "on or after ",
} as const;
const quantities = {
  eq: "exactly",
  lt: "fewer than",
  le: "at most",
  gt: "more than",
  ge: "at least",
} as const;

function compareText(cond: OfKind<"compare">, no: boolean, voice: Voice): string {
  const { left, op, right } = cond;
  const how = right.kind === "literal" ? quantity(left, right, quantities[op], voice) : undefined;
  if (how !== undefined && op === "ge" && right.kind === "literal" && right.value === "1")
    return how.replace(/^at least 1 /u, no ? "no " : "at least one ").replace(/^no of/u, "none of");
  if (how !== undefined) return no ? `not ${how}` : how;
  const isTime = left.type.kind === "date" || left.type.kind === "instant";
  const words = isTime ? dateOrders[op] : orders[op];
  const unknown = orUnknown(no, [left, right], voice);
  return `${subject(left, voice)} is ${no ? "not " : ""}${words}${voice.value(right, voice)}${unknown}`;
}

function betweenText(cond: OfKind<"between">, no: boolean, voice: Voice): string {
  const { value, low, high } = cond;
  const counted =
    low.kind === "literal" && high.kind === "literal"
      ? quantity(value, high, `${numberText(String(low.value))} to`, voice)
      : undefined;
  if (counted !== undefined) return no ? `not ${counted}` : counted;
  const unknown = orUnknown(no, [value, low, high], voice);
  return `${subject(value, voice)} is ${no ? "not " : ""}between ${voice.value(low, voice)} and ${voice.value(high, voice)}${unknown}`;
}

/** `at least 3 orders since …`: how many events there are, or how many different values. */
function quantity(
  value: Value,
  { value: number }: Literal,
  how: string,
  voice: Voice,
): string | undefined {
  if (value.kind !== "aggregate") return undefined;
  if (value.fn === "count")
    return `${how} ${numberText(String(number))} ${eventsText(value, how.endsWith(" to") ? "" : String(number), voice)}`;
  if (value.fn !== "countDistinct" || !value.argument) return undefined;
  const { many, rest } = eventWords(value, voice);
  const isOne = String(number) === "1" && !how.endsWith(" to");
  const of = many.startsWith("of ") ? many : `of ${many}`;
  return `${how} ${numberText(String(number))} different ${isOne ? "value" : "values"} of ${voice.value(value.argument, voice)} ${of}${rest}`;
}

function eventsText(aggregate: Aggregate, number: string, voice: Voice): string {
  const { one, many, rest } = eventWords(aggregate, voice);
  return `${number === "1" ? one : many}${rest}`;
}
