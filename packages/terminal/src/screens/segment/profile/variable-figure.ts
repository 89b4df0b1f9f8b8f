import type { Bars } from "@satsuma/figure";
import type { CategoryVariable, ProfiledVariable } from "@satsuma/engine";
import { sideRule, valueRule } from "../drill-rule.ts";

/** A bar with the rule of the customers behind it. */
export interface DrilledBar {
  readonly bar: Bars["bars"][number];
  /** Without the segment itself: whoever drills adds it. */
  readonly rule: string;
  /** What the rule says, for the title of what it leads to. */
  readonly words: string;
}

/** How many values of a category have a bar. */
const MOST = 16;

/** A variable as bars of the members, each with that of the others marked on it; dates count in years. */
export function variableBars(variable: ProfiledVariable): readonly DrilledBar[] {
  return variable.kind === "number" || variable.kind === "date"
    ? quartileBars(variable)
    : valueBars(variable);
}

/** The picture of such bars. */
export const variableFigure = (variable: ProfiledVariable, bars: readonly DrilledBar[]): Bars => ({
  kind: "bars",
  title: variable.name,
  value: axisOf(variable),
  bars: bars.map(({ bar }) => bar),
});

function axisOf(variable: ProfiledVariable): Bars["value"] {
  if (variable.kind === "number")
    return { label: "members", ...(variable.unit === undefined ? {} : { unit: variable.unit }) };
  if (variable.kind === "date") return { label: "members", scale: "date" };
  return { label: "members", unit: "share" };
}

const quartiles = [
  ["upperQuartile", "a quarter have more"],
  ["median", "half have more"],
  ["lowerQuartile", "a quarter have less"],
] as const;

function quartileBars(
  variable: Exclude<ProfiledVariable, CategoryVariable>,
): readonly DrilledBar[] {
  const { segment, base, comparison, name } = variable;
  if (segment === undefined) return [];
  const side = comparison?.direction === "lower" ? "<=" : ">=";
  return quartiles.map(([key, label]) => {
    const own = segment[key];
    const other = base?.[key];
    return {
      bar: {
        label,
        value: amountOf(own),
        ...(other === undefined ? {} : { reference: amountOf(other) }),
      },
      rule: sideRule(variable, side, own),
      words: `${name} ${side === ">=" ? "≥" : "≤"} ${typeof own === "string" ? own.slice(0, 10) : own}`,
    };
  });
}

const DAY_MS = 86_400_000;

const amountOf = (figure: number | string): number =>
  typeof figure === "number" ? figure : Math.round(Date.parse(figure) / DAY_MS);

function valueBars(variable: CategoryVariable): readonly DrilledBar[] {
  return variable.values.slice(0, MOST).map((each) => {
    const { value, segment, base, lift } = each;
    return {
      bar: {
        label: value,
        ...(segment.isSuppressed ? { note: "too few to say" } : { value: segment.share }),
        ...(base === undefined || base.isSuppressed ? {} : { reference: base.share }),
        ...(lift === undefined ? {} : { note: `${lift.value.toFixed(1)} times the others` }),
      },
      rule: valueRule(variable, each),
      words: `${variable.name} ${value}`,
    };
  });
}
