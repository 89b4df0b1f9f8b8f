import type { Command } from "../command.ts";

/** What can be done while a line is asked for at the bottom of the screen, or yes or no. */
export const promptCommands = {
  "enter-line": {
    title: "take it",
    doc: "Takes what is typed.",
    keys: ["enter"],
    groups: ["prompt"],
  },
  "leave-line": {
    title: "leave it",
    doc: "Closes the line; nothing is done.",
    keys: ["escape", "ctrl+c"],
    groups: ["prompt"],
  },
  "take-offer": {
    title: "complete",
    doc: "Puts the offer that is chosen into the line, the first where none is.",
    keys: ["tab"],
    groups: ["prompt"],
  },
  "next-offer": {
    title: "next offer",
    doc: "Chooses the next offer.",
    keys: ["down", "ctrl+n"],
    groups: ["prompt"],
  },
  "previous-offer": {
    title: "previous offer",
    doc: "Chooses the offer before.",
    keys: ["up", "ctrl+p", "shift+tab"],
    groups: ["prompt"],
  },
  "say-yes": { title: "yes", doc: "Says yes to the question.", keys: ["y"], groups: ["question"] },
  "say-no": {
    title: "no",
    doc: "Says no to the question; nothing is done.",
    keys: ["n", "escape", "ctrl+c"],
    groups: ["question"],
  },
} as const satisfies Record<string, Command>;
