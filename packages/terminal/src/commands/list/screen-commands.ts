import type { Command } from "../command.ts";

const goTo = (title: string, doc: string, key: string) =>
  ({ title, doc, keys: [key], groups: ["everywhere"] }) as const;

/** Where one can go. */
export const screenCommands = {
  "go-segments": goTo("segments", "Goes to the list of segments.", "1"),
  "go-overlap": goTo("overlap", "Goes to how segments overlap.", "2"),
  "go-rfm": goTo("RFM grid", "Goes to customers by recency, frequency and spend.", "3"),
  "go-clusters": goTo("clusters", "Goes to groups of customers who are alike.", "4"),
  "go-churn": goTo("churn tree", "Goes to who is about to leave, as a tree.", "5"),
  "go-discover": goTo("discover", "Goes to the methods that find segments.", "6"),
  "go-catalogue": goTo("catalogue", "Goes to the names that rules may use.", "7"),
  "go-quality": goTo("data quality", "Goes to how far the data can be trusted.", "8"),
  "go-runs": goTo("runs", "Goes to what is being worked on, and what was.", "9"),
  "go-problems": goTo("problems", "Goes to what is wrong with the rules.", "0"),
  "go-customer": {
    title: "find a customer",
    doc: "Asks for a key, and goes to that customer.",
    keys: ["C"],
    groups: ["everywhere"],
  },
  run: {
    title: "run",
    doc: "Evaluates all segments on the data there is, and publishes who is in them.",
    keys: ["R"],
    groups: ["everywhere"],
    footer: 70,
  },
} as const satisfies Record<string, Command>;
