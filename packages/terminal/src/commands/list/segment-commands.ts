import type { Command } from "../command.ts";

const tab = (title: string, doc: string, key: string) =>
  ({ title, doc, keys: [key], groups: ["segment"] }) as const;

/** What can be done with segments. */
export const segmentCommands = {
  mark: {
    title: "mark",
    doc: "Marks the segment, or takes the mark away: marked ones are compared.",
    keys: ["m"],
    groups: ["segments"],
    footer: 5,
  },
  compare: {
    title: "compare",
    doc: "Compares the marked segments, or this one with all customers.",
    keys: ["c"],
    groups: ["segments"],
    footer: 6,
  },
  "edit-rule": {
    title: "edit the rule",
    doc: "Opens the rule's file in your editor at its line, and checks and counts it when you come back.",
    keys: ["E"],
    groups: ["segments", "segment"],
    footer: 7,
  },
  "tab-members": tab("members", "Shows who is in the segment.", "M"),
  "tab-profile": tab("profile", "Shows what its members are like.", "P"),
  "tab-rule": tab("rule", "Shows the rule, its English and the count at every condition.", "U"),
  "tab-history": tab("history", "Shows its size over the weeks.", "H"),
  "tab-moves": tab("moves", "Shows who came and who went.", "V"),
  "tab-products": tab("products", "Shows what its members buy more than others.", "O"),
  why: {
    title: "why",
    doc: "Shows why this customer is in the segment, and what would change it.",
    keys: ["w"],
    groups: ["members"],
    footer: 5,
  },
} as const satisfies Record<string, Command>;
