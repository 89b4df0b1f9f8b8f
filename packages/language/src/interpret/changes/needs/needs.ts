import { compareDecimals, decimal, decimalText } from "@satsuma/ir";
import type { Cond, Decimal, Fact, Facts, Literal } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import type { ChangeStep, Need } from "../change.ts";
import type { Evaluator } from "../evaluator.ts";
import { constantsIn } from "../facts/constants.ts";
import { factsNear } from "../facts/facts-near.ts";
import { isFresh } from "../moves/template.ts";
import { withField } from "../moves/row-that-passes.ts";

/** Whether steps flip the rule. */
export type Flips = (steps: readonly ChangeStep[]) => boolean;

type EventStep = Extract<ChangeStep, { kind: "event" }>;

/** Says of each event what it takes: a field is tried otherwise, and where the rule still flips it is not told. */
export function withNeeds(
  steps: readonly ChangeStep[],
  flips: Flips,
  { rule, evaluator }: { readonly rule: Cond; readonly evaluator: Evaluator },
): readonly ChangeStep[] {
  const against = constantsIn(rule);
  return steps.map((step, i) => {
    if (step.kind !== "event") return step;
    const { time, key, fields = {} } = evaluator.catalogue.events[step.event] ?? {};
    const names = new Set(step.rows.flatMap((row) => Object.keys(row)));
    const needs = [...names].flatMap((name) => {
      const column = fields[name];
      if (column === undefined || name === time || name === key) return [];
      const asked: Asked = {
        name,
        column,
        against,
        rows: step.rows,
        flips: (rows) => flips(steps.with(i, { ...step, rows })),
      };
      const need = needOf(asked);
      return need === undefined ? [] : [[name, need] as const];
    });
    return { ...step, needs: Object.fromEntries(needs) };
  });
}

/** A field of a step's events. */
interface Asked {
  readonly name: string;
  readonly column: Column;
  /** What the rule holds values against. */
  readonly against: readonly Literal[];
  readonly rows: EventStep["rows"];
  /** Whether the rule flips with other events instead. */
  readonly flips: (rows: EventStep["rows"]) => boolean;
}

function needOf(asked: Asked): Need | undefined {
  const { column, rows, name } = asked;
  const { kind } = column.type;
  if (rows.some((row) => isFresh(row[name])))
    return flipsWith(asked, () => undefined) ? undefined : "new";
  if (kind === "number" || kind === "money" || kind === "approx") return numberNeed(asked);
  return matters(asked) ? "as given" : undefined;
}

/** Whether there is another value with which the rule does not flip. That a value is known is not told: those of events mostly are. */
function matters(asked: Asked): boolean {
  const { column, rows, name, against } = asked;
  if (column.type.kind === "text" && !flipsWith(asked, fresh)) return true;
  const wish = { column, current: rows[0]?.[name], against };
  const others = factsNear(wish, (fact) => fact !== undefined && !flipsWith(asked, () => fact));
  return !others.next().done;
}

const fresh = (_: Fact | undefined, i: number): Fact => `new-${i + 1}`;

function numberNeed(asked: Asked): Need | undefined {
  const [low, high] = [flipsWith(asked, lower), flipsWith(asked, higher)];
  if (low && high) return undefined;
  if (high) return isTotal(asked) ? "in all" : "at least";
  return low ? "at most" : "as given";
}

/** Whether the rule also flips when one number is spread over two events. */
function isTotal({ rows, name, flips }: Asked): boolean {
  const [row] = rows;
  const number = row && numberIn(row[name]);
  if (row === undefined || rows.length > 1 || number === undefined) return false;
  const first = { units: number.units / 2n, scale: number.scale };
  const second = { units: number.units - first.units, scale: number.scale };
  const parts = [first, second].map((part) => withField(row, name, decimalText(part)));
  return flips(parts);
}

const flipsWith = (
  { rows, name, flips }: Asked,
  other: (fact: Fact | undefined, i: number) => Fact | undefined,
): boolean => flips(rows.map((row, i): Facts => withField(row, name, other(row[name], i))));

/** Far less: nothing, or a debt ten times as large. */
function lower(fact: Fact | undefined): Fact | undefined {
  const number = numberIn(fact);
  if (number === undefined) return fact;
  return isPositive(number) ? "0" : decimalText(tenfold(number, -1n));
}

/** Far more: ten times as much and a thousand. */
function higher(fact: Fact | undefined): Fact | undefined {
  const number = numberIn(fact);
  if (number === undefined) return fact;
  return isPositive(number) ? decimalText(tenfold(number, 1n)) : "1000";
}

const tenfold = ({ units, scale }: Decimal, sign: bigint): Decimal => ({
  units: 10n * units + sign * 1000n * 10n ** BigInt(scale),
  scale,
});

const isPositive = (number: Decimal): boolean =>
  compareDecimals(number, { units: 0n, scale: 0 }) > 0;

const numberIn = (fact: Fact | undefined): Decimal | undefined =>
  typeof fact === "string" && /^-?\d+(?:\.\d+)?$/u.test(fact) ? decimal(fact) : undefined;
