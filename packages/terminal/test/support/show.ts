import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Client } from "@satsuma/http/client";
import { makeInner, run } from "../../src/shell/start.ts";
import type { Pane } from "../../src/shell/pane.ts";
import type { Place } from "../../src/shell/place.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { mouseSequence, sequenceOf } from "./keys.ts";
import { Terminal } from "./terminal.ts";

interface ShowOptions {
  readonly client: Client;
  readonly folder?: string;
  /** The user's; the usual ones unless given. */
  readonly settings?: Settings;
  /** Where it begins: the segments unless given. */
  readonly place?: Place;
  /** 80 × 24 unless given. */
  readonly columns?: number;
  readonly rows?: number;
}

/** A place on the screen: a cell counted from 0, or some text on it. */
type Spot = string | { readonly x: number; readonly y: number };

/** The program, shown in a terminal that nobody sees. */
export interface Shown {
  /** What is on the screen, without colours. */
  readonly text: () => string;
  /** The same with the escapes of its colours. */
  readonly painted: () => string;
  /** What was written beside frames: modes, the clipboard. */
  readonly beside: () => string;
  /** The panes that are shown, with the spans of their rows. */
  readonly panes: () => readonly Pane[];
  /** Whether a question is being answered. */
  readonly isAsking: () => boolean;
  /** Presses keys as keymaps name them: `j`, `enter`, `ctrl+d`, `g g` is `"g", "g"`; anything else is typed as it stands. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly click: (spot: Spot) => Promise<void>;
  readonly wheel: (turns: "up" | "down", spot: Spot) => Promise<void>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  /** Waits until the screen says it. @returns the screen. Rejects, with the screen, when it does not within 20 s */
  readonly until: (said: string | RegExp) => Promise<string>;
  /** The same for what it says no longer. */
  readonly untilNot: (said: string | RegExp) => Promise<string>;
  /** Settles when the user has ended the program. */
  readonly ended: Promise<void>;
}

/** Shows the whole program at a place; it is ended after the test. */
export function show(options: ShowOptions): Shown {
  const { client, folder, settings, place, columns = 80, rows = 24 } = options;
  const terminal = new Terminal(columns, rows);
  const { screen, keyboard } = terminal;
  const inner = makeInner(place);
  const ended = run(inner, {
    client,
    ...(folder === undefined ? {} : { folder }),
    ...(settings === undefined ? {} : { settings }),
    ...terminal.streams(),
    debug: true,
  });
  onTestFinished(async () => {
    inner.asking.stopAll();
    keyboard.push(sequenceOf("ctrl+q"));
    await Promise.race([ended, wait(200)]);
  });
  const send = async (sequence: string): Promise<void> => {
    keyboard.push(sequence);
    // A lone escape is one only when nothing follows for a while.
    await wait(sequence === "\u{1B}" ? 60 : 5);
  };
  const untilIs = async (isSo: () => boolean, what: string): Promise<string> => {
    for (let tries = 0; tries < 2000; tries += 1) {
      if (isSo()) return screen.text();
      await wait(10);
    }
    throw new Error(`expected the screen to ${what}, found\n${screen.text()}`);
  };
  const says = (said: string | RegExp): boolean =>
    typeof said === "string" ? screen.text().includes(said) : said.test(screen.text());
  return {
    text: () => screen.text(),
    painted: () => screen.frame,
    beside: () => screen.beside,
    panes: () => inner.shown.panes,
    isAsking: () => inner.desk.state().asking.length > 0,
    async press(...keys) {
      for (const key of keys) await send(sequenceOf(key));
    },
    click: (spot) => send(mouseSequence("press", cellOf(spot, screen.text()))),
    wheel: (turns, spot) => send(mouseSequence(`wheel ${turns}`, cellOf(spot, screen.text()))),
    async resize(to, high) {
      screen.resize(to, high);
      await wait(5);
    },
    until: (said) => untilIs(() => says(said), `say ${String(said)}`),
    untilNot: (said) => untilIs(() => !says(said), `say ${String(said)} no longer`),
    ended,
  };
}

/** The cell of the first character of a text; wide characters before it are not counted as two. */
function cellOf(spot: Spot, text: string): { readonly x: number; readonly y: number } {
  if (typeof spot !== "string") return spot;
  const lines = text.split("\n");
  const y = lines.findIndex((line) => line.includes(spot));
  const line = lines[y];
  if (line === undefined) throw new Error(`expected ${spot} on the screen, found\n${text}`);
  return { x: line.indexOf(spot), y };
}
