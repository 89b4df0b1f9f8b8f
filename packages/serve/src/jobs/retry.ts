import { SatsumaError } from "@satsuma/model";

const minute = 60_000;
const FIRST_PAUSE_MS = minute;
const LONGEST_PAUSE_MS = 60 * minute;
/** How long a delivery is tried, counted from when it was first missed. */
const PATIENCE_MS = 24 * 60 * minute;

/** What was missed so far, and since when, in milliseconds since 1970. */
export interface Missed {
  readonly times: number;
  readonly since: number;
}

/**
 * When a delivery is tried again that was missed just now: pauses double from a minute to an hour.
 *
 * @returns milliseconds since 1970; undefined where it is given up
 */
export function nextAttempt({ times, since }: Missed, now: number): number | undefined {
  const at = now + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** times);
  return at - since > PATIENCE_MS ? undefined : at;
}

/** Families of what stays as it is until a person does something, and what a sink says of a receiver that does not want it. */
const lasting = /^(?:SEND|PLUGIN|CONFIG|RUN|DATA)_|_REFUSED$/u;

/** Whether trying again later may help: the receiver is away, a disk is full, the state is in use, a process was killed. */
export const mayPass = (error: unknown): error is SatsumaError =>
  error instanceof SatsumaError && !lasting.test(error.code);
