/** What a piece of work took. */
export interface Cost {
  /** Of all threads, in user and kernel mode. */
  readonly cpuSeconds: number;
  readonly seconds: number;
  /** Most memory the process ever held, what it held before the work included. */
  readonly peakBytes: number;
}

/** The cost in the middle when they are ordered by CPU: of an even number the lower of the two. */
export function median(costs: readonly Cost[]): Cost {
  const middle = costs.toSorted((one, other) => one.cpuSeconds - other.cpuSeconds)[
    Math.floor((costs.length - 1) / 2)
  ];
  if (middle === undefined) throw new RangeError("costs must hold at least one, got none");
  return middle;
}
