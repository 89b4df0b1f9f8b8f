import type { Bound, Window } from "@satsuma/ir";
import { firstMicrosecondAfter, firstMicrosecondFrom } from "./microseconds.ts";
import type { Stretch } from "./plan.ts";

/** A window of events taken apart: what is known beforehand, and ends that differ by customer. */
export interface EventWindow {
  readonly stretch: Stretch;
  readonly low?: Bound;
  readonly high?: Bound;
}

/** A window of events, cut at as-of. @throws TypeError unless it is resolved */
export function eventWindow(window: Window, asOf: string): EventWindow {
  if (window.kind !== "bounds") {
    throw new TypeError("a window of events must be resolved before it is compiled");
  }
  const from = window.low && constantStart(window.low);
  const to = window.high && constantEnd(window.high);
  const limit = firstMicrosecondFrom(asOf);
  return {
    stretch: {
      ...(from !== undefined && { from }),
      to: to !== undefined && to < limit ? to : limit,
    },
    ...(window.low && from === undefined && { low: window.low }),
    ...(window.high && to === undefined && { high: window.high }),
  };
}

/** True when no event can lie in it. */
export const isEmpty = ({ from, to }: Stretch): boolean => from !== undefined && from >= to;

function constantStart({ value, inclusive }: Bound): bigint | undefined {
  if (!isConstantInstant(value)) return undefined;
  return inclusive ? firstMicrosecondFrom(value.value) : firstMicrosecondAfter(value.value);
}

function constantEnd({ value, inclusive }: Bound): bigint | undefined {
  if (!isConstantInstant(value)) return undefined;
  return inclusive ? firstMicrosecondAfter(value.value) : firstMicrosecondFrom(value.value);
}

const isConstantInstant = (value: Bound["value"]): value is Bound["value"] & { value: string } =>
  value.kind === "literal" && value.type.kind === "instant" && typeof value.value === "string";
