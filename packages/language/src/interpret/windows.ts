import type { Bound, Window } from "@satsuma/ir";
import type { Compiler } from "./compiler.ts";
import { compareData, instantOf } from "./datum.ts";
import type { Customer, EventRow } from "./row.ts";
import { dayOf } from "./time/local.ts";

/** Whether a window keeps an event. */
export type EventTest = (event: EventRow) => boolean;

/**
 * The window as a test of a customer's events; undefined when an end of it is unknown, which keeps none.
 *
 * @throws TypeError when the window is not resolved
 */
export function windowTest(
  window: Window,
  compiler: Compiler,
): (customer: Customer) => EventTest | undefined {
  if (window.kind !== "bounds")
    throw new TypeError(`a window must be resolved, got ${window.kind}`);
  const low = window.low && endTest(window.low, 1, compiler);
  const high = window.high && endTest(window.high, -1, compiler);
  return (customer) => {
    const [above, below] = [low ? low(customer) : always, high ? high(customer) : always];
    return above && below && ((event) => above(event) && below(event));
  };
}

const always: EventTest = () => true;

/** @param side 1 when later events are kept, -1 when earlier ones are */
function endTest(
  { value, inclusive, timezone }: Bound,
  side: 1 | -1,
  compiler: Compiler,
): (customer: Customer) => EventTest | undefined {
  const read = compiler.value(value);
  const isDate = value.type.kind === "date";
  if (isDate && timezone === undefined) throw new TypeError("a bound that is a date needs a zone");
  const local = isDate && timezone !== undefined ? compiler.stage.local(timezone) : undefined;
  return (customer) => {
    const end = read({ customer });
    if (end === undefined) return undefined;
    if (local === undefined) return instantEnd(instantOf(end), side, inclusive);
    return ({ time }) => {
      const order = compareData({ days: dayOf(local(time)) }, end);
      return order === 0 ? inclusive : Math.sign(order) === side;
    };
  };
}

const instantEnd = (end: bigint, side: 1 | -1, inclusive: boolean): EventTest =>
  side === 1
    ? ({ time }) => time > end || (inclusive && time === end)
    : ({ time }) => time < end || (inclusive && time === end);
