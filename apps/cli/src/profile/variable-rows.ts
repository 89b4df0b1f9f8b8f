import type { ProfiledValue, ProfiledVariable } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { bar } from "../terminal/figures.ts";
import { inWords } from "../terminal/measure-text.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { figureText, interval, shownUnit, signed } from "./figure-text.ts";

const BAR = 5;
/** As strong as a full bar: far beyond large. */
const FULL = 2;
const MOST_VALUES = 3;

/** Variables with the figures of both groups, a bar for the strength, and the effect with its interval. */
export function variableTable(
  variables: readonly ProfiledVariable[],
  base: string | undefined,
  style: Style,
): string {
  const columns = [
    { head: "median, or share", gives: true },
    { head: "members", align: "right" as const },
    ...(base === undefined
      ? []
      : [{ head: base, align: "right" as const }, { head: "strength" }, { head: "effect (95%)" }]),
  ];
  const rows = variables.flatMap((variable) =>
    rowsOf(variable).map((row) => (base === undefined ? row.slice(0, 2) : row)),
  );
  return table(columns, rows, style);
}

function rowsOf(variable: ProfiledVariable): readonly (readonly string[])[] {
  const name = inWords(variable.name);
  if (variable.kind === "number" || variable.kind === "date") {
    const { unit, segment, base } = variable;
    // Where half of either side have nothing, means still differ.
    const isMean = segment !== undefined && segment.median === base?.median;
    const figure = (spread: typeof segment) =>
      spread === undefined ? "too few" : figureText(isMean ? spread.mean : spread.median);
    const measured = saysUnit(name, unit) ? name : `${name} (${unit})`;
    const label = isMean ? `${measured}, mean` : measured;
    return [[label, figure(segment), figure(base), ...effectCells(variable)]];
  }
  const isYesNo = variable.kind === "yes/no";
  const values = isYesNo
    ? variable.values.filter(({ value }) => value === "yes")
    : variable.values.slice(0, MOST_VALUES);
  const cells = effectCells(variable);
  if (isYesNo) return values.map((value) => [name, ...valueCells(value), ...cells]);
  return [
    [name, "", "", ...cells],
    ...values.map((value) => [`  ${value.value}`, ...valueCells(value), "", differenceText(value)]),
  ];
}

/** Whether a name needs no unit beside it: it has none, or begins with it, as `days since orders` does. */
const saysUnit = (name: string, unit: string | undefined): boolean =>
  shownUnit(unit) === undefined || name.startsWith(`${unit} `);

const valueCells = ({ segment, base }: ProfiledValue): readonly [string, string] => [
  cellText(segment),
  base === undefined ? "" : cellText(base),
];

/** A share, or that it is of too few to be shown. */
export const cellText = (cell: ProfiledValue["segment"]): string =>
  cell.isSuppressed ? "too few" : percent(cell.share);

function effectCells({ comparison }: ProfiledVariable): readonly [string, string] {
  if (comparison === undefined) return ["", ""];
  const { effect, strength, isBeyondChance } = comparison;
  const write = effect.measure === "Cliff's delta" ? signed : (value: number) => value.toFixed(2);
  // A plus in front of every figure would be one too many.
  const bare = (value: number) => value.toFixed(2);
  const doubt = isBeyondChance ? "" : " ?";
  return [
    bar(strength / FULL, BAR),
    `${write(effect.value)} (${interval(effect.low, effect.high, bare)})${doubt}`,
  ];
}

/** By how many points of a hundred shares differ. */
function differenceText({ difference }: ProfiledValue): string {
  if (difference === undefined) return "";
  const points = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value * 100).toFixed(0)}`;
  return `${points(difference.value)} points`;
}
