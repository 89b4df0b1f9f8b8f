import { describe, expect, test } from "vitest";
import { commandList } from "../../src/commands/command-list.ts";
import type { CommandId } from "../../src/commands/command-list.ts";
import { ofGroups, paneCommands } from "../../src/commands/pane-commands.ts";
import { isOver, paneKindNames } from "../../src/commands/pane-kinds.ts";
import { usualKeymap } from "../../src/keys/keymap.ts";
import { dispatch } from "../../src/shell/dispatch.ts";
import { commandEntries } from "../../src/shell/overlay/command-entries.ts";
import { matched } from "../../src/shell/overlay/found-entries.ts";
import { overlayArea, overlayPane } from "../../src/shell/overlay/overlay-pane.ts";
import { Desk } from "../../src/shell/desk.ts";
import type { Pane } from "../../src/shell/pane.ts";
import { programHandlers } from "../support/program-handlers.ts";

const keymap = usualKeymap();

describe.each(paneKindNames)("in the pane %s, every command", (kind) => {
  test("is reached by each of its keys", () => {
    const leading = paneCommands(kind).map((id) => keymap[id].map((key) => pressed(kind, key)));
    expect(leading).toEqual(paneCommands(kind).map((id) => keymap[id].map(() => id)));
  });

  // What lies over others has no help of its own: it says its keys itself.
  if (isOver(kind)) return;

  test("is in help and in the list of all commands, and clicked there", () => {
    const done: CommandId[] = [];
    const entries = commandEntries(kind, { keymap, run: (id) => done.push(id) });
    const wanted = paneCommands(kind);
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      wanted.map((id) => `command:${id}`).toSorted(),
    );
    for (const shows of ["help", "palette"] as const) {
      done.length = 0;
      for (const argument of clickable(shows, entries)) {
        overlay(shows, entries).does["run-entry"]?.(argument);
      }
      expect(done.toSorted()).toEqual(wanted.toSorted());
    }
  });

  test("is found by its title", () => {
    const entries = commandEntries(kind, { keymap, run: () => {} });
    const titles = paneCommands(kind).map((id) => commandList[id].title);
    expect(titles.map((title) => matched(entries, title, [])[0]?.title)).toEqual(titles);
  });

  /** The command that a key, or two, lead to. */
  function pressed(of: typeof kind, key: string): CommandId | undefined {
    const [first = "", second] = key.split(" ");
    const found = dispatch(first, { pending: "", kind: of, keymap });
    if (second === undefined)
      return found !== undefined && "command" in found ? found.command : undefined;
    const then = dispatch(second, { pending: first, kind: of, keymap });
    return then !== undefined && "command" in then ? then.command : undefined;
  }
});

/** Help or the list of all commands, on a screen that is high enough for all of it. */
function overlay(
  shows: "help" | "palette",
  entries: Parameters<typeof overlayPane>[0]["entries"],
): Pane {
  const state = { shows, text: "", cursor: 0, chosen: 0 };
  const area = { ...overlayArea({ x: 0, y: 1, width: 80, height: 200 }, shows), height: 200 };
  const desk = new Desk({ screen: "segments" });
  return overlayPane({ desk, overlay: state, entries, title: "", area });
}

/** What clicks on the rows are given. */
const clickable = (...of: Parameters<typeof overlay>): readonly string[] =>
  overlay(...of).rows.flatMap((row) => {
    const targets = row.map(({ target }) => target).filter((target) => target !== undefined);
    return targets.slice(0, 1).flatMap(({ argument }) => argument ?? []);
  });

test("what can be done everywhere is done by the program", () => {
  const does = programHandlers();
  expect(ofGroups(["everywhere"]).filter((id) => does[id] === undefined)).toEqual([]);
});
