/** A clock that was set may have rung too early or too late by then. */
const LONGEST_MS = 60_000;

/** Rings once, at the time it was last set to. It keeps no process running. */
export class Alarm {
  readonly #clock: () => number;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param ring may be called too early: it sets the alarm again then */
  constructor(clock: () => number, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** @param at milliseconds since 1970; undefined for never */
  set(at: number | undefined): void {
    clearTimeout(this.#timer);
    if (at === undefined) return;
    const inMs = Math.min(LONGEST_MS, Math.max(0, at - this.#clock()));
    this.#timer = setTimeout(this.#ring, inMs).unref();
  }
}
