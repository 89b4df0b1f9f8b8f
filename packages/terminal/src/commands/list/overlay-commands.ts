import type { Command } from "../command.ts";

const choosing = (title: string, doc: string, keys: readonly string[]) =>
  ({ title, doc, keys, groups: ["overlay"] }) as const;

/** What can be done in help and in the list of all commands, while what is typed searches them. */
export const overlayCommands = {
  "run-entry": {
    title: "do it",
    doc: "Does what is chosen, in the pane from which this was opened.",
    keys: ["enter"],
    groups: ["overlay"],
    footer: 1,
  },
  "close-overlay": {
    title: "close",
    doc: "Closes what lies over the screen.",
    keys: ["escape", "ctrl+c"],
    groups: ["overlay"],
    footer: 2,
  },
  "next-entry": choosing("next", "Chooses the entry below.", ["down", "ctrl+n", "tab"]),
  "previous-entry": choosing("previous", "Chooses the entry above.", ["up", "ctrl+p", "shift+tab"]),
  "entries-down": choosing("page down", "Chooses an entry a page below.", ["pagedown"]),
  "entries-up": choosing("page up", "Chooses an entry a page above.", ["pageup"]),
} as const satisfies Record<string, Command>;
