import { usualKeymap } from "../keys/keymap.ts";
import type { Keymap } from "../keys/keymap.ts";
import type { TerminalTraits } from "../theme/terminal-traits.ts";

/** How the user wants the terminal UI. */
export interface Settings {
  /** What the user says of the terminal; what is absent is as the terminal says itself. */
  readonly traits: Partial<TerminalTraits>;
  /** The command that opens rules; absent for what the environment says. */
  readonly editor?: string;
  /** Whether clicks and the wheel are for this program. */
  readonly mouse: boolean;
  readonly keymap: Keymap;
}

/** The settings of who has none of their own. */
export const usualSettings = (): Settings => ({ traits: {}, mouse: true, keymap: usualKeymap() });
