import type { Command } from "../command.ts";

/** What can be done wherever one is. */
export const everywhereCommands = {
  help: {
    title: "help",
    doc: "Shows what can be done in this pane; typing searches, enter does it.",
    keys: ["?"],
    groups: ["everywhere"],
    footer: 90,
  },
  palette: {
    title: "all commands",
    doc: "Finds a command by some letters of it, and does it.",
    keys: [":", "ctrl+p"],
    groups: ["everywhere"],
    footer: 91,
  },
  back: {
    title: "back",
    doc: "Goes to where you were before; closes what is open on top.",
    keys: ["escape", "backspace"],
    groups: ["everywhere"],
    footer: 80,
  },
  "next-pane": {
    title: "next pane",
    doc: "Moves the focus to the next pane.",
    keys: ["tab"],
    groups: ["everywhere"],
  },
  "previous-pane": {
    title: "previous pane",
    doc: "Moves the focus to the pane before.",
    keys: ["shift+tab"],
    groups: ["everywhere"],
  },
  cancel: {
    title: "cancel",
    doc: "Stops the questions that are being answered; where there are none, pressing it twice ends the program.",
    keys: ["ctrl+c"],
    groups: ["everywhere"],
  },
  refresh: {
    title: "ask again",
    doc: "Asks again for everything that is shown.",
    keys: ["ctrl+r"],
    groups: ["everywhere"],
  },
  redraw: {
    title: "draw again",
    doc: "Draws the whole screen again, where another program wrote on it.",
    keys: ["ctrl+l"],
    groups: ["everywhere"],
  },
  "switch-theme": {
    title: "colours for light or dark",
    doc: "Changes between colours for a dark and for a light background.",
    keys: ["ctrl+t"],
    groups: ["everywhere"],
  },
  quit: {
    title: "quit",
    doc: "Ends the program.",
    keys: ["q", "ctrl+q"],
    groups: ["everywhere"],
    footer: 99,
  },
} as const satisfies Record<string, Command>;
