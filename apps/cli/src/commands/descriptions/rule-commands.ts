import type { Command } from "../command.ts";

/** Writing rules. */
export const ruleCommands: readonly Command[] = [
  {
    name: "fmt",
    arguments: [{ name: "[files...]", doc: "rule files; all of the project unless given" }],
    summary: "write the rules the one way",
    about:
      "Formats rule files: spaces, line breaks, the one way to write what can be written in several. What a rule says never changes, and what cannot be read stays as it is. Needs neither data nor a config.",
    examples: [
      ["satsuma fmt", "all rules of the project"],
      ["satsuma fmt --check", "exit code 1 when something would change; writes nothing"],
      ["satsuma fmt segments/value.seg --diff", "what would change; writes nothing"],
    ],
    options: [
      { flags: "--check", doc: "write nothing; exit code 1 when something would change" },
      { flags: "--diff", doc: "write nothing; show what would change" },
      { flags: "--stdin", doc: "format what comes in, write it out" },
    ],
    load: async () => (await import("../fmt.ts")).fmt,
  },
  {
    name: "lsp",
    arguments: [],
    summary: "serve an editor",
    about:
      "Speaks the language server protocol on stdin and stdout: editors start it. Shows mistakes while you type, completes names, values and periods, explains what the cursor is on, renames and formats.",
    examples: [["satsuma lsp --project shop", "as an editor starts it"]],
    options: [
      // Editors say how they want to talk; this is the only way.
      { flags: "--stdio", doc: "on stdin and stdout, which it always does" },
    ],
    load: async () => (await import("../lsp.ts")).lsp,
  },
];
