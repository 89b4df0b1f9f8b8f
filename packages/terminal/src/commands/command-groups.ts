/** Groups of commands that belong together, and their headings in help, in its order. */
export const commandGroups = {
  segments: "Segments",
  segment: "This segment",
  members: "Members",
  chart: "The picture",
  cells: "Moving in the picture",
  pictures: "Pictures",
  overlap: "Overlap",
  rfm: "Scores",
  tree: "The tree",
  model: "The model",
  saving: "Saving",
  drilled: "These customers",
  runs: "Runs",
  discover: "Discover",
  table: "The table",
  text: "The text",
  scroll: "Moving",
  overlay: "The entries",
  prompt: "The line that is asked for",
  question: "Yes or no",
  line: "Typing",
  everywhere: "Everywhere",
} as const;

/** Commands that belong together: a pane has some of these groups. */
export type CommandGroup = keyof typeof commandGroups;
