import { Box, useApp, useInput, usePaste, useWindowSize } from "ink";
import { createElement, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import type { Client } from "@satsuma/http/client";
import type { CommandId } from "../commands/command-list.ts";
import { useRuleWatch } from "../editor/use-rule-watch.ts";
import { screenOf } from "../screens/screen-of.ts";
import type { Settings } from "../settings/settings.ts";
import type { Rect } from "../view/rect.ts";
import { CommandingContext } from "./commanding.ts";
import { carryOut } from "./dispatch.ts";
import { everywhereHandlers } from "./everywhere.ts";
import { Footer } from "./footer.ts";
import { Header } from "./header.ts";
import { InnerContext } from "./inner.ts";
import type { Inner } from "./inner.ts";
import { InputQueue } from "./input-queue.ts";
import { takeKeys, takePaste } from "./input.ts";
import type { InputNeeds } from "./input.ts";
import { paneInFocus } from "./layer.ts";
import { LongMessage } from "./long-message.ts";
import { makeShell } from "./make-shell.ts";
import { takeMouse } from "./mouse-input.ts";
import { Offers } from "./offers.ts";
import { Overlay } from "./overlay/overlay.ts";
import { CoveredContext } from "./panes.ts";
import { ShellContext } from "./shell.ts";
import type { Shell } from "./shell.ts";
import { smallest, TooSmall } from "./too-small.ts";
import { useDesk } from "./use-desk.ts";
import { VisitContext } from "./use-kept.ts";

/** What the program is started with. */
export interface AppProps {
  readonly client: Client;
  readonly folder: string | undefined;
  readonly settings: Settings;
  readonly inner: Inner;
  /** Writes to the terminal beside what is drawn: for the clipboard. */
  readonly copy: Shell["copy"];
  /** Before and after another program has the terminal. */
  readonly handOver: { readonly before: () => Promise<void>; readonly after: () => void };
}

/** The whole program: a line above, the screen, a line below. */
export function App(props: AppProps): ReactElement {
  const { settings } = props;
  const inner = usePainted(props.inner);
  const { keymap } = settings;
  const shell = useProgramShell(props);
  const needs = useInputNeeds(props, shell);
  useRuleWatch(shell);
  useInput((input, key) => takeKeys(input, key, needs));
  usePaste((text) => takePaste(text, needs));
  useEffect(() => inner.mouse.listen((event) => takeMouse(event, needs)), [inner, needs]);
  const commanding = useMemo(() => ({ keymap, run: runner(needs) }), [keymap, needs]);
  return createElement(
    InnerContext,
    { value: inner },
    createElement(
      ShellContext,
      { value: shell },
      createElement(CommandingContext, { value: commanding }, createElement(Whole)),
    ),
  );
}

/** With the paint of the theme as it is now. */
function usePainted(inner: Inner): Inner {
  const paint = useSyncExternalStore(inner.theme.subscribe, inner.theme.paint);
  return useMemo(() => ({ ...inner, paint }), [inner, paint]);
}

function useProgramShell(props: AppProps): Shell {
  const { client, folder, settings, copy, handOver } = props;
  const { desk } = props.inner;
  const { suspendTerminal } = useApp();
  return useMemo(() => {
    const suspended = (work: () => Promise<void>): Promise<void> =>
      suspendTerminal(async () => {
        await handOver.before();
        await work().finally(handOver.after);
      });
    return makeShell(desk, { client, folder, editor: settings.editor, copy, suspended });
  }, [desk, client, folder, settings, copy, suspendTerminal, handOver]);
}

function useInputNeeds({ settings: { keymap }, inner }: AppProps, shell: Shell): InputNeeds {
  const { exit, suspendTerminal } = useApp();
  return useMemo(() => {
    const { desk, asking, shown } = inner;
    const everywhere = everywhereHandlers({
      desk,
      shell,
      asking,
      theme: inner.theme,
      shown,
      quit: () => exit(),
      redraw: () => void suspendTerminal(() => {}),
    });
    return { desk, keymap, everywhere, shown, queue: new InputQueue() };
  }, [inner, keymap, shell, exit, suspendTerminal]);
}

/** Does a command of a list in the pane below it. */
const runner =
  ({ desk, shown, everywhere }: InputNeeds) =>
  (command: CommandId): void => {
    const pane = paneInFocus(desk, shown);
    carryOut(command, undefined, pane === undefined ? [everywhere] : [pane.does, everywhere]);
  };

function Whole(): ReactElement {
  const { columns, rows } = useWindowSize();
  const isSmall = columns < smallest.width || rows < smallest.height;
  // Kept as it is, and out of sight, where there is no room for it.
  const width = Math.max(columns, smallest.width);
  const height = Math.max(rows, smallest.height);
  const area: Rect = { x: 0, y: 1, width, height: height - 2 };
  const overlay = useDesk((state) => state.overlay);
  return createElement(
    Box,
    { flexDirection: "column", width: columns, height: rows },
    isSmall ? createElement(TooSmall, { width: columns, height: rows }) : null,
    createElement(
      Box,
      { flexDirection: "column", width, height, display: isSmall ? "none" : "flex" },
      createElement(Header, { width }),
      createElement(
        CoveredContext,
        { value: overlay !== undefined },
        createElement(Visited, { area }),
      ),
      createElement(Footer, { area }),
      overlay === undefined ? null : createElement(Overlay, { overlay, area }),
      createElement(Offers, { area }),
      createElement(LongMessage, { area }),
    ),
  );
}

/** The screen of the place where the user is; what was kept there is there again when the user comes back. */
function Visited({ area }: { readonly area: Rect }): ReactElement {
  const visit = useDesk((state) => state.visits.at(-1) ?? state.visits[0]);
  const { place, id } = visit;
  const { x, y, width, height } = area;
  // The same element as long as it is about the same: then its screen is not drawn again for what happens around it.
  const screen = useMemo(
    () => screenOf(place, { x, y, width, height }),
    [place, x, y, width, height],
  );
  return createElement(
    VisitContext,
    { value: visit },
    createElement(Box, { key: id, height, flexDirection: "column" }, screen),
  );
}
