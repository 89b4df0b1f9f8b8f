import type { Edit } from "@satsuma/model";
import { insert, replace } from "../edits/replace.ts";
import { amountParts } from "./amount-parts.ts";
import { choicesOf, word } from "./part.ts";
import type { Part, Reading } from "./part.ts";
import { literalParts } from "./literal-part.ts";
import { windowChoices, windowKind, windowText } from "./window-kinds.ts";
import type { WindowOf, WindowTree } from "./window-kinds.ts";

/** The period of a condition, and the choice of another kind. */
export function windowParts(window: WindowTree, of: WindowOf, reading: Reading): readonly Part[] {
  const { source, today } = reading;
  return [
    kindChoice(windowKind(window), of, (kind) => [
      replace(source, window.span, windowText(kind, today)),
    ]),
    ...boundParts(window, reading),
    { kind: "dates", offset: window.span.end },
  ];
}

/** The choice of a period for events that have none, which are those of all time. */
export const noWindowParts = (
  at: number,
  of: WindowOf,
  { source, today }: Reading,
): readonly Part[] => [
  kindChoice("ever", of, (kind) =>
    kind === "ever" ? [] : [insert(source.file, at, ` ${windowText(kind, today)}`)],
  ),
];

const kindChoice = (
  value: ReturnType<typeof windowKind>,
  of: WindowOf,
  choose: (kind: string) => readonly Edit[],
): Part => ({ kind: "choice", label: "Period", value, choices: windowChoices(of, value), choose });

function boundParts(window: WindowTree, reading: Reading): readonly Part[] {
  switch (window.kind) {
    case "ever":
      return [];
    case "period":
      return [
        ...periodParts(window.period, reading),
        ...(window.shiftedBack === undefined
          ? []
          : [
              word("shifted back"),
              ...amountParts(window.shiftedBack.span, reading, "Shifted back"),
            ]),
      ];
    case "fromTo":
      return [
        ...reading.value(window.from, "From", reading, anchor),
        word("to"),
        ...reading.value(window.to, "To", reading, anchor),
      ];
    case "within":
      return [
        ...amountParts(window.amount.span, reading, "Within"),
        word(window.side),
        ...reading.value(window.anchor, "Date", reading, anchor),
      ];
    default:
      return reading.value(window.at, "Date", reading, anchor);
  }
}

const anchor = {
  isFit: (kind: string): boolean => kind === "date" || kind === "instant",
  isExposed: true,
};

type Period = Extract<WindowTree, { kind: "period" }>["period"];

function periodParts(period: Period, reading: Reading): readonly Part[] {
  switch (period.kind) {
    case "this":
      return [unitChoice(period.unit, reading)];
    case "named":
      return literalParts(period.literal, "Year, quarter or month", reading);
    case "eachOf":
      return [word(period.of), ...amountParts(period.amount.span, reading, "Periods")];
    case "atLeastOf":
      return [
        ...literalParts(period.count, "At least", reading),
        word(`of ${period.of}`),
        ...amountParts(period.amount.span, reading, "Periods"),
      ];
    default:
      return amountParts(period.amount.span, reading, "Period");
  }
}

const unitChoice = (
  { unit, span }: Extract<Period, { kind: "this" }>["unit"],
  { source }: Reading,
): Part => ({
  kind: "choice",
  label: "Period: unit",
  value: unit,
  choices: choicesOf({
    day: "day",
    week: "week",
    month: "month",
    quarter: "quarter",
    year: "year",
  }),
  choose: (value) => [replace(source, span, value)],
});
