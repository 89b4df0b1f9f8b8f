import { decimalNumber, wholeDecimal } from "@satsuma/ir";
import type { Aggregate, AggregateFunction, Decimal } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { compareData, decimalOf, doubleOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { boundedSum } from "../numbers/bounded-decimal.ts";
import { finite, millionths } from "../numbers/double.ts";
import { writeFact } from "../facts.ts";
import { NumberOverflow } from "../numbers/number-overflow.ts";
import { eventsOf } from "../events.ts";
import type { Customer, EventRow, Reader } from "../row.ts";
import { nearestRank } from "./nearest-rank.ts";

/** One value from the events of a customer that pass the filter and lie in the window. */
export function readAggregate(node: Aggregate, compiler: Compiler): Reader {
  const events = eventsOf(node, compiler);
  const { fn, argument } = node;
  if (fn === "count") return ({ customer }) => wholeDecimal(events(customer).length);
  if (argument === undefined) throw new TypeError(`${fn} must have an argument`);
  const read = compiler.value(argument);
  if (fn === "first" || fn === "last") {
    const isKeyed = compiler.stage.world.catalogue.events[node.event]?.key !== undefined;
    const at = fn === "first" ? 0 : -1;
    const valueOf = (customer: Customer, event: EventRow): Datum | undefined =>
      read({ customer, event });
    return ({ customer }) =>
      endOf(events(customer), at, isKeyed, (event) => valueOf(customer, event));
  }
  const fold = argument.type.kind === "approx" ? { ...folds, ...approxFolds } : folds;
  return ({ customer }) => {
    const values = events(customer).map((event) => read({ customer, event }));
    return fold[fn](values.filter((value) => value !== undefined));
  };
}

type Fold = (values: readonly Datum[]) => Datum | undefined;

/** What known values come to. */
const folds: Readonly<Record<Exclude<AggregateFunction, "count" | "first" | "last">, Fold>> = {
  countDistinct: (values) => wholeDecimal(new Set(values.map(identity)).size),
  sum: total,
  average: (values) =>
    values.length === 0 ? undefined : finite(decimalNumber(total(values)) / values.length),
  min: (values) =>
    values.reduce<Datum | undefined>((least, each) => best(least, each, -1), undefined),
  max: (values) => values.reduce<Datum | undefined>((most, each) => best(most, each, 1), undefined),
  median: (values) => nearestRank(values.toSorted(compareData), wholeDecimal(50)),
};

/** Sums of doubles are exact in millionths, so that the order of events does not matter. */
const approxFolds = {
  sum: totalOfDoubles,
  average: (values: readonly Datum[]) =>
    values.length === 0 ? undefined : finite(totalOfDoubles(values) / values.length),
};

/** Equal values have equal texts. */
const identity = (datum: Datum): string => JSON.stringify(writeFact(datum));

function total(values: readonly Datum[]): Decimal {
  return values.map(decimalOf).reduce(boundedSum, wholeDecimal(0));
}

function totalOfDoubles(values: readonly Datum[]): number {
  let sum = 0n;
  for (const each of values) {
    const value = doubleOf(each);
    if (!Number.isFinite(value * 1_000_000)) throw new NumberOverflow(String(value));
    sum += millionths(value);
  }
  return Number(sum) / 1_000_000;
}

const best = (found: Datum | undefined, each: Datum, side: 1 | -1): Datum =>
  found === undefined || Math.sign(compareData(each, found)) === side ? each : found;

/**
 * The field of the first or the last event. Where events have no key, those of one instant are told apart by what is read:
 * smaller before larger, and unknown at the far end.
 */
function endOf(
  events: readonly EventRow[],
  at: 0 | -1,
  isKeyed: boolean,
  read: (event: EventRow) => Datum | undefined,
): Datum | undefined {
  const chosen = events.at(at);
  if (chosen === undefined || isKeyed) return chosen && read(chosen);
  const side = at === 0 ? -1 : 1;
  return events
    .filter(({ time }) => time === chosen.time)
    .map(read)
    .filter((value) => value !== undefined)
    .reduce<Datum | undefined>((end, each) => best(end, each, side), undefined);
}
