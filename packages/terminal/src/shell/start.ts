import { render } from "ink";
import { createElement } from "react";
import type { Client } from "@satsuma/http/client";
import { Asking } from "../asks/asking.ts";
import { letGo } from "../keys/let-go.ts";
import { mouseOff, mouseOn } from "../keys/mouse.ts";
import { MouseReports } from "../keys/mouse-reports.ts";
import { usualSettings } from "../settings/settings.ts";
import type { Settings } from "../settings/settings.ts";
import { ChosenTheme } from "../theme/chosen-theme.ts";
import type { TerminalTraits } from "../theme/terminal-traits.ts";
import { copyText } from "../terminal/copy.ts";
import { keepingDirections } from "../terminal/keep-directions.ts";
import { App } from "./app.ts";
import { Desk } from "./desk.ts";
import { asciiGlyphs, roundGlyphs } from "./frame.ts";
import type { Inner } from "./inner.ts";
import type { Place } from "./place.ts";
import { nothingShown } from "./shown.ts";

/** What the terminal UI is started with. */
export interface StartOptions {
  readonly client: Client;
  /** The project's folder; absent where a server elsewhere has it. */
  readonly folder?: string;
  /** The user's; the usual ones unless given. */
  readonly settings?: Settings;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Ends it when it is aborted. */
  readonly signal?: AbortSignal;
}

/** Shows the terminal UI until the user ends it. */
export const start = (options: StartOptions): Promise<void> => run(makeInner(), options);

/**
 * The program before its first frame.
 *
 * @param traits of the terminal; without them it is drawn without colours
 */
export function makeInner(
  place: Place = { screen: "segments" },
  traits: TerminalTraits = withoutColours,
): Inner {
  const desk = new Desk(place);
  const theme = new ChosenTheme(traits);
  return {
    desk,
    asking: new Asking((asking) => desk.change({ asking })),
    theme,
    paint: theme.paint(),
    glyphs: traits.characters === "ascii" ? asciiGlyphs : roundGlyphs,
    shown: nothingShown(),
    mouse: new MouseReports(),
  };
}

const withoutColours = {
  colours: "none",
  background: "dark",
  characters: "unicode",
} as const satisfies TerminalTraits;

/**
 * Shows the program until the user ends it.
 *
 * @param debug writes every frame as a whole, at once, for programs that read it
 */
export async function run(
  inner: Inner,
  options: StartOptions & { readonly debug?: boolean },
): Promise<void> {
  const { client, folder, settings = usualSettings(), stdin, stdout, signal } = options;
  const { debug = false } = options;
  const mouse = (isOn: boolean) => (): void => {
    if (settings.mouse) stdout.write(isOn ? mouseOn : mouseOff);
  };
  const app = render(
    createElement(App, {
      client,
      folder,
      settings,
      inner,
      copy: (text) =>
        copyText(text, { write: (sequence) => void stdout.write(sequence), env: process.env }),
      handOver: {
        before() {
          mouse(false)();
          return letGo(stdin);
        },
        after: mouse(true),
      },
    }),
    {
      stdin: inner.mouse.without(stdin),
      stdout: keepingDirections(stdout),
      debug,
      exitOnCtrlC: false,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      maxFps: 60,
    },
  );
  const end = (): void => app.unmount();
  if (signal?.aborted === true) end();
  signal?.addEventListener("abort", end, { once: true });
  mouse(true)();
  try {
    await app.waitUntilExit();
  } finally {
    signal?.removeEventListener("abort", end);
    mouse(false)();
  }
}
