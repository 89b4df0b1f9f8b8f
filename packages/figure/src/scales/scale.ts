import type { Axis } from "../figure.ts";

/** Where amounts stand along a length, and which of them are written beside it. */
export interface Scale {
  /** Place of an amount, in the units of the length; at an end where it is beyond. */
  readonly at: (value: number) => number;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly value: number;
  readonly at: number;
  readonly text: string;
}

/** What a scale is to cover and where it lies. */
export interface ScaleRequest {
  readonly axis: Axis;
  readonly values: Iterable<number | null | undefined>;
  /** First and last place: pixels, or columns. */
  readonly from: number;
  readonly to: number;
  /** About how many ticks there is room for. */
  readonly ticks: number;
  readonly locale: string;
  /** True for lengths, which are compared by their start: bars. */
  readonly hasZero?: boolean;
}
