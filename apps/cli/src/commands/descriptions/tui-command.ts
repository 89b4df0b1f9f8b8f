import type { Command } from "../command.ts";

/** The terminal UI. */
export const tuiCommand: Command = {
  name: "tui",
  arguments: [],
  summary: "explore in the terminal",
  about:
    "Explores segments, their members, what they are like and why a customer is in, by keys and mouse: `?` says what can be done. Where the output is no terminal, prints the segments. With --url it asks a server, as whoever the API key in SATSUMA_TOKEN is of.",
  examples: [
    ["satsuma tui --project shop", "the project in a folder"],
    ["satsuma tui --url https://segments.example.com", "that of a server"],
  ],
  options: [{ flags: "--url <address>", doc: "of a server, in place of a folder" }],
  load: async () => (await import("../tui.ts")).tui,
};
