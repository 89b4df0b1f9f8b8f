import type { Work } from "@satsuma/engine";
import type { Style } from "./style.ts";

/** Where results and messages go. */
export interface Terminal {
  /** How results look. */
  readonly style: Style;
  /** How messages look. */
  readonly messageStyle: Style;
  /** True when a person can be asked. */
  readonly canAsk: boolean;
  /** True when results go to a person's terminal, not into a file or another program. */
  readonly isShown: boolean;
  /** Writes a result; resolves when the stream takes more. */
  write(text: string): Promise<void>;
  /** Writes a line for the person, also with `--quiet`: an error. */
  warn(text: string): void;
  /** Writes a line for the person; nothing with `--quiet`. */
  say(text: string): void;
  /** Tells what is going on; taken away from the screen before anything else is written. */
  readonly progress: NonNullable<Work["progress"]>;
  /** Takes the progress from the screen. */
  clearProgress(): void;
}
