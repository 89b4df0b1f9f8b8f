import { wholeDecimal } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import type { Reader } from "../row.ts";
import { civilFrom } from "../time/civil.ts";
import { floorDivide, hour, minute, nanosecondsOf } from "../time/instant.ts";
import { dayOf } from "../time/local.ts";
import { known } from "./known.ts";
import { wallClock } from "./parts.ts";
import type { ValueOf } from "./value-of.ts";

type Elapsed = ValueOf<"elapsed">;

/**
 * Complete units between a value and as-of, rounded down. Days are local; months, quarters and years are complete by year, month
 * and day, so that someone born on 29 February is a year older on 1 March where there is no such day.
 */
export function readElapsed(node: Elapsed, compiler: Compiler): Reader {
  if (node.asOf === undefined)
    throw new TypeError("elapsed time must be resolved: it has no as-of");
  const now = nanosecondsOf(node.asOf);
  const wall = wallClock(node, compiler);
  const ordered = node.direction === "since" ? fromFirst : fromSecond;
  const units = counters[node.unit];
  const isInstant = node.value.type.kind === "instant";
  const isExact = isInstant && (node.unit === "hour" || node.unit === "minute");
  return known(compiler.value(node.value), (datum) => {
    const [from, to] = ordered(
      isExact && typeof datum === "bigint" ? datum : wall(datum),
      isExact ? now : wall(now),
    );
    return wholeDecimal(units(from, to));
  });
}

type Pair = readonly [from: bigint, to: bigint];
const fromFirst = (first: bigint, second: bigint): Pair => [first, second];
const fromSecond = (first: bigint, second: bigint): Pair => [second, first];

type Counter = (from: bigint, to: bigint) => bigint | number;

const days: Counter = (from, to) => dayOf(to) - dayOf(from);

const months = (from: bigint, to: bigint): number => {
  const [start, end] = [civilFrom(dayOf(from)), civilFrom(dayOf(to))];
  const between = (end.year - start.year) * 12 + end.month - start.month;
  return between - (start.day > end.day ? 1 : 0);
};

const counters: Readonly<Record<Elapsed["unit"], Counter>> = {
  minute: (from, to) => floorDivide(to - from, minute),
  hour: (from, to) => floorDivide(to - from, hour),
  day: days,
  week: (from, to) => Math.floor((dayOf(to) - dayOf(from)) / 7),
  month: months,
  quarter: (from, to) => Math.floor(months(from, to) / 3),
  year: (from, to) => Math.floor(months(from, to) / 12),
};
