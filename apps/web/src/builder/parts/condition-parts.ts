import { quoteName } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import { replace } from "../edits/replace.ts";
import { spoken } from "../names/choices.ts";
import { eventsNamed } from "../names/scope.ts";
import { bareConditionParts, comparisonParts } from "./comparison-parts.ts";
import { eventsParts } from "./events-parts.ts";
import { hasParts } from "./has-parts.ts";
import { literalParts } from "./literal-part.ts";
import { word } from "./part.ts";
import type { Given, Part, Reading } from "./part.ts";
import { withCurrent } from "./with-current.ts";
import { quoted } from "./quoted.ts";
import { rankingParts } from "./ranking-parts.ts";
import { valueParts } from "./value-parts.ts";

/** A condition as what one reads and changes of it, in the order it reads. */
export const conditionParts = (expr: Expr, given: Given): readonly Part[] =>
  partsOf(expr, { ...given, value: valueParts });

function partsOf(expr: Expr, reading: Reading): readonly Part[] {
  switch (expr.kind) {
    case "comparison":
      return comparisonParts(expr, reading);
    case "has":
      return hasParts(expr, reading);
    case "member":
      return memberParts(expr, reading);
    case "ranking":
      return rankingParts(expr, reading);
    case "sample":
      return sampleParts(expr, reading);
    case "path":
      return isEvents(expr, reading)
        ? eventsParts(expr, reading)
        : bareConditionParts(expr, reading);
    case "parentheses":
      return partsOf(expr.of, reading);
    default:
      return valueParts(expr, "Value", reading);
  }
}

/** What a definition may stand for: events, all or some. */
const isEvents = ({ path, where }: Extract<Expr, { kind: "path" }>, { scope }: Reading): boolean =>
  where !== undefined ||
  (path.rest.length === 0 && eventsNamed(path.head.text, scope) !== undefined);

function memberParts(
  { of }: Extract<Expr, { kind: "member" }>,
  { source, scope }: Reading,
): readonly Part[] {
  const value = source.text.slice(of.span.start, of.span.end);
  const choices = scope.names.members.map(({ name, title }) => ({
    value: name.split(".").map(quoteName).join("."),
    label: title ?? spoken(name),
  }));
  return [
    word("are in"),
    {
      kind: "choice",
      label: "Segment",
      value,
      choices: withCurrent(choices, value, spoken(value)),
      choose: (chosen) => [replace(source, of.span, chosen)],
    },
  ];
}

const sampleParts = (
  { percent, seed }: Extract<Expr, { kind: "sample" }>,
  reading: Reading,
): readonly Part[] => [
  word("are in a sample of"),
  ...literalParts(percent, "Share", reading),
  word("drawn with"),
  {
    kind: "field",
    label: "Seed",
    input: "text",
    value: seed.text,
    write: (value) => [replace(reading.source, seed.span, quoted(value))],
  },
];
