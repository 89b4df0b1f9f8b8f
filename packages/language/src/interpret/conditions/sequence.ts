import type { Cond, Step } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { eventsOf } from "../events.ts";
import type { Customer, Test } from "../row.ts";
import { day, minute, nanosecondsOf } from "../time/instant.ts";
import { durationOf } from "../time/moved.ts";

type Sequence = Extract<Cond, { kind: "sequence" }>;

/** A step that happens, and what must not happen after it. */
interface Stop {
  readonly times: (customer: Customer) => readonly bigint[];
  /** Nanoseconds after the stop before it; absent when there is no limit. */
  readonly within?: bigint;
  readonly never: Never[];
}

interface Never {
  readonly times: (customer: Customer) => readonly bigint[];
  readonly within?: bigint;
}

/** Whether events follow one another as the steps say. */
export function sequenceTest(node: Sequence, compiler: Compiler): Test {
  if (node.asOf === undefined) throw new TypeError("a sequence must be resolved: it has no as-of");
  const asOf = nanosecondsOf(node.asOf);
  const stops = stopsOf(node, compiler);
  return ({ customer }) => {
    // From the last stop back to the first: the times from which the rest can still follow.
    let rest: readonly bigint[] | undefined;
    let limit: bigint | undefined;
    for (const stop of stops.toReversed()) {
      const onwards = rest;
      const longest = limit;
      const held = stop.never.map(({ times, within }) => ({ times: times(customer), within }));
      rest = stop
        .times(customer)
        .filter((time) => !onwards || follows(onwards, time, longest))
        .filter((time) => held.every((never) => isNever(never.times, time, never.within, asOf)));
      limit = stop.within;
    }
    return rest !== undefined && rest.length > 0;
  };
}

function stopsOf({ steps, window }: Sequence, compiler: Compiler): readonly Stop[] {
  const stops: Stop[] = [];
  for (const [i, step] of steps.entries()) {
    const part = partOf(step, i === 0 ? window : { kind: "bounds" }, compiler);
    const before = stops.at(-1);
    if (!step.absent) stops.push({ ...part, never: [] });
    else if (before) before.never.push(part);
    else throw new TypeError("the first step of a sequence must happen");
  }
  return stops;
}

function partOf(step: Step, window: Sequence["window"], compiler: Compiler): Never {
  const events = eventsOf({ ...step, window }, compiler);
  const times = (customer: Customer): readonly bigint[] => events(customer).map(({ time }) => time);
  return step.within === undefined ? { times } : { times, within: lengthOf(step.within) };
}

/** Between events a day has 24 hours. @throws TypeError for months and longer, which have no one length */
export function lengthOf(amount: NonNullable<Step["within"]>): bigint {
  const { months, days, minutes } = durationOf(amount);
  if (months !== 0) throw new TypeError("steps are measured in minutes, hours, days or weeks");
  return BigInt(days) * day + BigInt(minutes) * minute;
}

/** Something strictly later, and not too late. @param times earliest first */
export function follows(
  times: readonly bigint[],
  time: bigint,
  within: bigint | undefined,
): boolean {
  const next = firstAfter(times, time);
  return next !== undefined && (within === undefined || next <= time + within);
}

/** Nothing follows in time, and the time for it is over. */
const isNever = (
  times: readonly bigint[],
  time: bigint,
  within: bigint | undefined,
  asOf: bigint,
): boolean => !follows(times, time, within) && (within === undefined || time + within <= asOf);

/** @param times earliest first */
function firstAfter(times: readonly bigint[], time: bigint): bigint | undefined {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((times[middle] ?? time) > time) high = middle;
    else low = middle + 1;
  }
  return times[low];
}
