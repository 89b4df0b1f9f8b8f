import type { Command } from "../command.ts";

const scrolling = (title: string, doc: string, keys: readonly string[]) =>
  ({ title, doc, keys, groups: ["scroll"] }) as const;

/** What can be done in what is longer than its pane, and in tables. Panes with tables have `scroll` too. */
export const tableCommands = {
  down: scrolling("down", "Moves one row down.", ["j", "down"]),
  up: scrolling("up", "Moves one row up.", ["k", "up"]),
  "page-down": scrolling("page down", "Moves a page down.", ["ctrl+f", "pagedown", "space"]),
  "page-up": scrolling("page up", "Moves a page up.", ["ctrl+b", "pageup"]),
  "half-down": scrolling("half a page down", "Moves half a page down.", ["ctrl+d"]),
  "half-up": scrolling("half a page up", "Moves half a page up.", ["ctrl+u"]),
  first: scrolling("first row", "Moves to the first row.", ["g g", "home"]),
  last: scrolling("last row", "Moves to the last row.", ["G", "end"]),
  open: {
    title: "open",
    doc: "Opens the row: what it is about.",
    keys: ["enter"],
    groups: ["table"],
    footer: 1,
  },
  "go-to-row": {
    title: "choose this row",
    doc: "Moves to the row that is clicked; with the keyboard, asks for its number.",
    keys: ["ctrl+g"],
    groups: ["table"],
  },
  filter: {
    title: "filter",
    doc: "Shows only rows that contain what is typed, while it is typed.",
    keys: ["/"],
    groups: ["table"],
    footer: 2,
  },
  "next-column": {
    title: "next column",
    doc: "Moves to the column on the right; those that do not fit scroll into view.",
    keys: ["l", "right"],
    groups: ["table"],
  },
  "previous-column": {
    title: "previous column",
    doc: "Moves to the column on the left.",
    keys: ["h", "left"],
    groups: ["table"],
  },
  sort: {
    title: "sort",
    doc: "Sorts by the column, rising; again, falling; again, as it was.",
    keys: ["s"],
    groups: ["table"],
    footer: 3,
  },
  "hide-column": {
    title: "hide the column",
    doc: "Hides the column; `show all columns` brings it back.",
    keys: ["-"],
    groups: ["table"],
  },
  "show-columns": {
    title: "show all columns",
    doc: "Shows every column, in the usual order.",
    keys: ["="],
    groups: ["table"],
  },
  "add-column": {
    title: "show a column",
    doc: "Asks for a column that is not shown, and shows it beside this one.",
    keys: ["+"],
    groups: ["table"],
  },
  "column-right": {
    title: "move the column right",
    doc: "Changes places with the column on the right.",
    keys: [">"],
    groups: ["table"],
  },
  "column-left": {
    title: "move the column left",
    doc: "Changes places with the column on the left.",
    keys: ["<"],
    groups: ["table"],
  },
  copy: {
    title: "copy",
    doc: "Copies the cell to the clipboard, through the terminal (OSC 52).",
    keys: ["y"],
    groups: ["table"],
  },
  "copy-row": {
    title: "copy the row",
    doc: "Copies the row to the clipboard, its cells between tabs.",
    keys: ["Y"],
    groups: ["table"],
  },
  export: {
    title: "export",
    doc: "Writes all rows of the table, as they are filtered and sorted, to a file: CSV, JSON or, for members, Parquet, by its name.",
    keys: ["e"],
    groups: ["table"],
    footer: 4,
  },
} as const satisfies Record<string, Command>;
