import type { Expr } from "@satsuma/language";
import { insert, replace } from "../edits/replace.ts";
import { amountParts } from "./amount-parts.ts";
import { eventsParts } from "./events-parts.ts";
import { literalParts } from "./literal-part.ts";
import { choicesOf, word } from "./part.ts";
import type { Part, Reading } from "./part.ts";
import { noWindowParts, windowParts } from "./window-parts.ts";

type Has = Extract<Expr, { kind: "has" }>;

const quantities = {
  some: "have",
  no: "have no",
  atLeast: "have at least",
  atMost: "have at most",
  exactly: "have exactly",
  moreThan: "have more than",
  fewerThan: "have fewer than",
  range: "have between",
};

const starts: Readonly<Record<string, string>> = {
  some: "",
  no: "no ",
  atLeast: "at least 2 ",
  atMost: "at most 2 ",
  exactly: "exactly 2 ",
  moreThan: "more than 2 ",
  fewerThan: "fewer than 2 ",
  range: "2 to 4 ",
};

/** Events that customers have, or do not have: how many, which, in which period. */
export function hasParts(expr: Has, reading: Reading): readonly Part[] {
  const { of, window } = expr;
  return [
    quantityChoice(expr, reading),
    ...countParts(expr.quantity, reading),
    ...(of.kind === "sequence" ? sequenceParts(of, reading) : eventsParts(of, reading)),
    ...(window === undefined
      ? noWindowParts(expr.span.end, "has", reading)
      : windowParts(window, of.kind === "sequence" ? "aggregate" : "has", reading)),
  ];
}

function quantityChoice({ quantity, of }: Has, { source }: Reading): Part {
  const value = quantity === undefined || quantity.kind === "any" ? "some" : quantity.kind;
  const { no, some } = quantities;
  return {
    kind: "choice",
    label: "How many",
    value,
    choices: choicesOf(
      of.kind === "sequence" ? { some, no, [value]: quantities[value] } : quantities,
    ),
    choose: (chosen) =>
      chosen === value
        ? []
        : [
            replace(
              source,
              { ...of.span, start: quantity?.span.start ?? of.span.start, end: of.span.start },
              starts[chosen] ?? "",
            ),
          ],
  };
}

function countParts(quantity: Has["quantity"], reading: Reading): readonly Part[] {
  if (quantity === undefined) return [];
  switch (quantity.kind) {
    case "no":
    case "any":
      return [];
    case "range":
      return [
        ...literalParts(quantity.low, "At least", reading),
        word("and"),
        ...literalParts(quantity.high, "At most", reading),
      ];
    default:
      return literalParts(quantity.count, "Number", reading);
  }
}

type Sequence = Extract<Has["of"], { kind: "sequence" }>;

function sequenceParts({ first, steps }: Sequence, reading: Reading): readonly Part[] {
  const end = steps.at(-1)?.span.end ?? first.span.end;
  return [
    word("in this order:"),
    ...eventsParts(first, reading),
    ...steps.flatMap((step, i) => [
      ...stepParts(step, reading),
      ...(steps.length < 2 ? [] : [stepRemoval(step, steps[i - 1] ?? first, reading)]),
    ]),
    {
      kind: "action",
      label: "then …",
      edits: [insert(reading.source.file, end, ` then ${again(first, reading)} within 7 days`)],
    },
  ];
}

/** A step to begin with is about the same events. */
const again = ({ path }: Sequence["first"], { source }: Reading): string =>
  source.text.slice(path.span.start, path.span.end);

const stepRemoval = (
  step: Sequence["steps"][number],
  before: { readonly span: { readonly end: number } },
  { source }: Reading,
): Part => ({
  kind: "action",
  label: "leave out this step",
  edits: [replace(source, { ...step.span, start: before.span.end }, "")],
});

function stepParts(step: Sequence["steps"][number], reading: Reading): readonly Part[] {
  const { no, events, within, span } = step;
  return [
    {
      kind: "choice",
      label: "Step",
      value: no ? "then no" : "then",
      choices: ["then", "then no"].map((value) => ({ value, label: value })),
      choose: (chosen) => [
        replace(reading.source, { ...span, end: events.span.start }, `${chosen} `),
      ],
    },
    ...eventsParts(events, reading),
    ...(within === undefined
      ? []
      : [word("within"), ...amountParts(within.span, reading, "Within", { isClock: true })]),
  ];
}
