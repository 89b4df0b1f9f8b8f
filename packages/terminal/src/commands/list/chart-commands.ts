import type { Command } from "../command.ts";

const moving = (title: string, doc: string, keys: readonly string[]) =>
  ({ title, doc, keys, groups: ["chart"] }) as const;

/** What can be done in pictures: bars, cells, leaves. */
export const chartCommands = {
  "cell-down": moving("down", "Moves to the part below.", ["j", "down"]),
  "cell-up": moving("up", "Moves to the part above.", ["k", "up"]),
  "cell-right": moving("right", "Moves to the part on the right.", ["l", "right"]),
  "cell-left": moving("left", "Moves to the part on the left.", ["h", "left"]),
  drill: {
    title: "the customers behind it",
    doc: "Shows the customers that this part stands for.",
    keys: ["enter"],
    groups: ["chart"],
    footer: 1,
  },
  "first-cell": {
    title: "to the beginning",
    doc: "Moves to the first part.",
    keys: ["g g", "home"],
    groups: ["cells"],
  },
  "last-cell": {
    title: "to the end",
    doc: "Moves to the last part.",
    keys: ["G", "end"],
    groups: ["cells"],
  },
  "next-picture": {
    title: "next picture",
    doc: "Shows the next picture of what was found.",
    keys: ["]"],
    groups: ["pictures"],
    footer: 6,
  },
  "previous-picture": {
    title: "picture before",
    doc: "Shows the picture before.",
    keys: ["["],
    groups: ["pictures"],
  },
  fold: {
    title: "fold",
    doc: "Folds the branch away, or unfolds it.",
    keys: ["space", "z"],
    groups: ["tree"],
    footer: 2,
  },
  "next-measure": {
    title: "other figures",
    doc: "Shows the overlaps as counts, as shares of the row's members, or as how alike the two are (Jaccard).",
    keys: ["t"],
    groups: ["overlap"],
    footer: 2,
  },
  "compare-pair": {
    title: "compare",
    doc: "Compares the two segments.",
    keys: ["c"],
    groups: ["overlap"],
    footer: 3,
  },
  "left-out": {
    title: "those in none",
    doc: "Shows the customers who are in none of the segments.",
    keys: ["n"],
    groups: ["overlap"],
    footer: 4,
  },
  "next-axes": {
    title: "other scores",
    doc: "Shows two other of the three scores against each other: recency, frequency, monetary.",
    keys: ["t"],
    groups: ["rfm"],
    footer: 2,
  },
  "next-layer": {
    title: "third score",
    doc: "Counts only customers with the next value of the third score; after the last one, all.",
    keys: ["]"],
    groups: ["rfm"],
    footer: 3,
  },
  "previous-layer": {
    title: "third score, back",
    doc: "Counts only customers with the value before of the third score.",
    keys: ["["],
    groups: ["rfm"],
  },
} as const satisfies Record<string, Command>;
