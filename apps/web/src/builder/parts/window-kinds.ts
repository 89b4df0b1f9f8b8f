import type { Expr } from "@satsuma/language";

/** A period as the syntax tree has it. */
export type WindowTree = NonNullable<Extract<Expr, { kind: "has" }>["window"]>;

/** What a period is of: events that are asked for, events that are added up, a date, or one that comes round every year. */
export type WindowOf = "has" | "aggregate" | "date" | "annual";

/** The kind of a period, which its other parts depend on. */
export type WindowKind =
  | "ever"
  | "last"
  | "previous"
  | "this"
  | "next"
  | "eachOf"
  | "atLeastOf"
  | "named"
  | "on"
  | "before"
  | "after"
  | "since"
  | "fromTo"
  | "within";

export const windowKind = (window: WindowTree): WindowKind =>
  window.kind === "period" ? window.period.kind : window.kind;

const labels: Readonly<Record<WindowKind, string>> = {
  ever: "ever",
  last: "in the last",
  previous: "in the previous",
  this: "in this",
  next: "in the next",
  eachOf: "in each of the",
  atLeastOf: "in at least some of the",
  named: "in",
  on: "on",
  before: "before",
  after: "after",
  since: "since",
  fromTo: "from … to",
  within: "within … of a date",
};

const fits: Readonly<Record<WindowOf, readonly WindowKind[]>> = {
  has: [
    "ever",
    "last",
    "previous",
    "this",
    "named",
    "on",
    "before",
    "after",
    "since",
    "fromTo",
    "eachOf",
    "atLeastOf",
  ],
  aggregate: [
    "ever",
    "last",
    "previous",
    "this",
    "named",
    "on",
    "before",
    "after",
    "since",
    "fromTo",
  ],
  date: ["last", "previous", "this", "next", "named", "on", "before", "after", "since", "fromTo"],
  annual: ["next", "last", "previous", "this", "on"],
};

/** The kinds of periods to choose from, with the one there is. */
export const windowChoices = (of: WindowOf, chosen: WindowKind) =>
  [...new Set([...fits[of], chosen])].map((value) => ({ value, label: labels[value] }));

/** A period of a kind to begin with. */
export function windowText(kind: string, today: string): string {
  const year = today.slice(0, 4);
  switch (kind) {
    case "last":
      return "in last 90 days";
    case "previous":
      return "in previous 3 months";
    case "this":
      return "in this year";
    case "next":
      return "in next 7 days";
    case "eachOf":
      return "in each of previous 6 months";
    case "atLeastOf":
      return "in at least 4 of previous 6 months";
    case "named":
      return `in ${Number(year) - 1}`;
    case "on":
      return "on yesterday";
    case "before":
    case "after":
    case "since":
      return `${kind} ${Number(year) - 1}-01-01`;
    case "fromTo":
      return `from ${Number(year) - 1}-01-01 to ${Number(year) - 1}-12-31`;
    case "within":
      return "within 14 days of today";
    default:
      return "ever";
  }
}
