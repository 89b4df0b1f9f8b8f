import { setTimeout as wait } from "node:timers/promises";
import { sequenceOf } from "./keys.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

/** How long nobody presses a key. */
const pauseMs = 20;

/**
 * Moves down and up in a table, a key when the screen has shown what the one before did.
 *
 * @param before told before each key
 * @returns milliseconds from each key to the screen that shows it
 */
export async function keyTimes(
  terminal: PseudoTerminal,
  presses: number,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < presses; i += 1) {
    await before();
    const row = rowOf(terminal);
    const pressed = performance.now();
    terminal.pty.write(sequenceOf(i % 2 === 0 ? "j" : "k"));
    while (rowOf(terminal) === row) await wait(1);
    times.push(performance.now() - pressed);
    await wait(pauseMs);
  }
  return times;
}

/** The row that is chosen, as the pane says it: `7 of 53`. */
const rowOf = (terminal: PseudoTerminal): string | undefined =>
  / (?<row>[\d,]+) of [\d,]+/u.exec(terminal.text())?.groups?.["row"];
