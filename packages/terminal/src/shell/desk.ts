import type { Line } from "./line.ts";
import type { Place } from "./place.ts";
import type { Prompt } from "./prompt.ts";
import type { Tone } from "./shell.ts";

/** A place where the user was, with what its screen keeps until the user comes back. */
export interface Visit {
  readonly id: number;
  readonly place: Place;
  readonly kept: Map<string, unknown>;
  /** Index of the pane that has the keys. */
  readonly focus: number;
}

/** What lies over the screen, and what is searched in it. */
export interface Overlay extends Line {
  readonly shows: "help" | "palette";
  /** Index of the entry that is chosen. */
  readonly chosen: number;
}

/** All that the program knows of what the user is doing. */
export interface DeskState {
  /** The way here; the last one is shown. */
  readonly visits: readonly [Visit, ...Visit[]];
  readonly overlay: Overlay | undefined;
  readonly prompt: OpenPrompt | undefined;
  readonly question: Question | undefined;
  readonly message: { readonly text: string; readonly tone: Tone } | undefined;
  /** The first key of two. */
  readonly pending: string;
  /** Grows when everything is to be asked again. */
  readonly revision: number;
  /** The questions that are being answered, the oldest first. */
  readonly asking: readonly string[];
  /** Jobs that are followed: name → how far it is. */
  readonly works: ReadonlyMap<string, string>;
  /** Of the panes on the screen, between spaces: the line at the bottom is about one of them. */
  readonly kinds: string;
  /** Ids of entries that were done from the list of all commands, latest first. */
  readonly recent: readonly string[];
}

export interface OpenPrompt extends Line {
  readonly prompt: Prompt;
  /** What the text could become, best first. */
  readonly offers: readonly string[];
  /** Index of the offer that is chosen; -1 for none. */
  readonly chosen: number;
}

/** What is answered with yes or no. */
export interface Question {
  readonly text: string;
  readonly confirmed: () => void;
}

/** The state of the program, for React's `useSyncExternalStore`: outside of React, so that keys are answered from what is now. */
export class Desk {
  #state: DeskState;
  readonly #told = new Set<() => void>();
  #visits = 0;

  constructor(place: Place) {
    this.#state = {
      visits: [this.visit(place)],
      overlay: undefined,
      prompt: undefined,
      question: undefined,
      message: undefined,
      pending: "",
      revision: 0,
      asking: [],
      works: new Map(),
      kinds: "",
      recent: [],
    };
  }

  /** A new visit of a place. */
  visit(place: Place): Visit {
    this.#visits += 1;
    return { id: this.#visits, place, kept: new Map(), focus: 0 };
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  };

  change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#told) listener();
  }
}
