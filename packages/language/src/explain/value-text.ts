import type { Aggregate, FunctionName, Value } from "@satsuma/ir";
import { lookup } from "../check/lookup.ts";
import { eventWords } from "./events-text.ts";
import { counted, literalText, ordinal } from "./literal-text.ts";
import { attributeText, fieldText, spoken, traitText } from "./names-text.ts";
import { everyoneText } from "./everyone-text.ts";
import { meaning } from "./voice.ts";
import type { Voice } from "./voice.ts";
import { relative } from "./window-text.ts";

type Words = {
  readonly [K in Value["kind"]]: (value: Extract<Value, { kind: K }>, voice: Voice) => string;
};

/** How each kind of value is put. */
const words: Words = {
  literal: (value, { clock }) => literalText(value, clock.timezone),
  aggregate: (value, voice) => aggregateText(value, voice),
  attribute: ({ name }, voice) => attributeText(name, voice),
  key: () => "the customer’s key",
  field: ({ event, name }, voice) => fieldText(event, name, voice),
  arithmetic: ({ op, left, right }, voice) =>
    `${operand(left, voice)} ${signs[op]} ${operand(right, voice)}`,
  negate: ({ value }, voice) => `minus ${operand(value, voice)}`,
  default: ({ value, fallback }, voice) =>
    `${operand(value, voice)} (or ${voice.value(fallback, voice)} if not known)`,
  elapsed: ({ unit, direction, value }, voice) =>
    `${unit}s ${direction} ${voice.value(value, voice)}`,
  part: ({ part, value }, voice) => `${part} of ${voice.value(value, voice)}`,
  call: ({ fn, args }, voice) => calls[fn](args.map((arg) => operand(arg, voice))),
  localDate: ({ value }, voice) =>
    relative(value) === undefined
      ? `the day of ${voice.value(value, voice)}`
      : voice.value(value, voice),
  ago: momentText,
  moment: momentText,
  plus: ({ value, count, unit }, voice) =>
    `${counted(Math.abs(count), unit)} ${count < 0 ? "before" : "after"} ${voice.value(value, voice)}`,
  anniversary: ({ value }, voice) =>
    `anniversary of ${voice.value(value.kind === "localDate" ? value.value : value, voice)}`,
  percentile: (value, voice) => percentileText(value, voice),
  trait: (value, voice) => traitText(value, voice) + settingsText(value, voice),
  feature: ({ name }) => spoken(name),
  stored: ({ column }) => spoken(column),
  case: () => "a value chosen by conditions",
  truth: ({ of }, voice) => `whether ${voice.cond(of, voice)}`,
  defined: ({ name, title, of }, voice) =>
    (title ?? spoken(name)) + meaning(name, () => voice.value(of, voice), voice),
};

/** A value as a noun phrase: `total amount of orders since 1 Dec 2025 (the last 90 days)`. */
export function valueText(value: Value, voice: Voice): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table maps each kind to the function for that very kind
  return (words[value.kind] as (value: Value, voice: Voice) => string)(value, voice);
}

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/** Calculations inside calculations stand in parentheses. */
const operand = (value: Value, voice: Voice): string =>
  value.kind === "arithmetic" || value.kind === "default" || value.kind === "negate"
    ? `(${voice.value(value, voice)})`
    : voice.value(value, voice);

const calls: Readonly<Record<FunctionName, (args: readonly string[]) => string>> = {
  lower: ([text]) => `${text} in lower case`,
  trim: ([text]) => `${text} without spaces around it`,
  length: ([text]) => `length of ${text}`,
  round: ([value, places]) =>
    `${value} rounded to ${places === "1" ? "1 place" : `${places} places`}`,
  abs: ([value]) => `${value} without its sign`,
  smaller: ([a, b]) => `the smaller of ${a} and ${b}`,
  larger: ([a, b]) => `the larger of ${a} and ${b}`,
  exp: ([value]) => `e to the power of ${value}`,
  ln: ([value]) => `the natural logarithm of ${value}`,
  sqrt: ([value]) => `the square root of ${value}`,
  point: ([latitude, longitude]) => `the place at latitude ${latitude}, longitude ${longitude}`,
};

/** A value that so many of the customers have at most. */
function percentileText(
  { rank, of, among }: Extract<Value, { kind: "percentile" }>,
  voice: Voice,
): string {
  return `the ${ordinal(rank)} percentile of ${operand(of, voice)}, over ${everyoneText(among, voice)}`;
}

/** A moment as of the clock, and how it was put. */
function momentText(value: Extract<Value, { kind: "ago" | "moment" }>, voice: Voice): string {
  return `${voice.value(voice.resolver.value(value), voice)} (${relative(value)})`;
}

function settingsText(trait: Extract<Value, { kind: "trait" }>, voice: Voice): string {
  const settings = Object.entries(trait.parameters).map(
    ([name, values]) =>
      `${spoken(name)} ${values.map((value) => voice.value(value, voice)).join(", ")}`,
  );
  return settings.length === 0 ? "" : ` (${settings.join("; ")})`;
}

function aggregateText(aggregate: Aggregate, voice: Voice): string {
  const { one, many, rest } = eventWords(aggregate, voice);
  const isNamed = many.startsWith("of ");
  const of = isNamed ? many : `of ${many}`;
  const field = aggregate.argument ? voice.value(aggregate.argument, voice) : "";
  switch (aggregate.fn) {
    case "count":
      return `number ${of}${rest}`;
    case "countDistinct":
      return `number of different values of ${field} ${of}${rest}`;
    case "first":
    case "last": {
      const which = aggregate.fn === "first" ? "first" : "latest";
      const picked = isNamed ? `the ${which} ${one}` : `the ${which} ${one}`;
      return isTime(aggregate, voice) ? `${picked}${rest}` : `${field} of ${picked}${rest}`;
    }
    case "sum":
    case "average":
    case "median":
    case "min":
    case "max":
      return `${adjective(aggregate)} ${field} ${of}${rest}`;
  }
}

/** The field that says when an event happened goes without saying. */
const isTime = ({ event, argument }: Aggregate, { catalogue }: Voice): boolean =>
  argument?.kind === "field" && lookup(catalogue.events, event)?.time === argument.name;

function adjective({ fn, type }: Aggregate): string {
  const isDate = type.kind === "date" || type.kind === "instant";
  switch (fn) {
    case "sum":
      return "total";
    case "min":
      return isDate ? "earliest" : "smallest";
    case "max":
      return isDate ? "latest" : "largest";
    default:
      return fn;
  }
}
