import { paintFor } from "./paint-for.ts";
import type { Background, TerminalTraits } from "./terminal-traits.ts";
import type { Paint } from "./theme.ts";

/** What everything looks like, which the user may change while it is shown. */
export class ChosenTheme {
  readonly #paints: Readonly<Record<Background, Paint>>;
  readonly #told = new Set<() => void>();
  #background: Background;

  constructor(traits: TerminalTraits) {
    this.#paints = {
      dark: paintFor({ ...traits, background: "dark" }),
      light: paintFor({ ...traits, background: "light" }),
    };
    this.#background = traits.background;
  }

  /** The paint of now; another one when it was switched. */
  readonly paint = (): Paint => this.#paints[this.#background];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  };

  /** Changes to colours for the other background. @returns which one */
  readonly switch = (): Background => {
    this.#background = this.#background === "dark" ? "light" : "dark";
    for (const listener of this.#told) listener();
    return this.#background;
  };
}
