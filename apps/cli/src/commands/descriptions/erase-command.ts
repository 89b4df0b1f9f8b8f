import type { Command } from "../command.ts";

/** Keeping nothing of a customer. */
export const eraseCommand: Command = {
  name: "erase",
  arguments: [{ name: "[key...]", doc: "the customers' keys" }],
  summary: "erase customers from all that is kept",
  about:
    "Erases customers from everything that the project keeps: data that was taken in, membership, change log, deliveries, models that name them, and what a server kept of jobs; wholly, or not at all. Says which of your own files still hold them: those are never changed, and every import leaves such rows out from now on. Numbers about many stay, such as the sizes of earlier runs.",
  examples: [
    ["satsuma erase 4711 --dry-run", "what is kept, place by place; erases nothing"],
    ["satsuma erase 4711 4712", "both of them, or neither"],
    ["satsuma erase --list", "how many were erased, and what your files still hold"],
    ["satsuma erase 4711 --allow-again", "the next import may take this customer in"],
  ],
  options: [
    { flags: "--dry-run", doc: "erase nothing; say what is kept, place by place" },
    { flags: "--list", doc: "how many were erased; who they were is not kept" },
    { flags: "--allow-again", doc: "take customers off the list of the erased" },
  ],
  load: async () => (await import("../erase.ts")).erase,
};
