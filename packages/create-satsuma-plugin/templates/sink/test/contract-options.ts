import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContractOptions } from "@satsuma/plugin/testing";

/** On what the plugin is tried; `satsuma plugins validate` reads it as well. */
export const contractOptions: ContractOptions = {
  config: {},
  sinks: {
    folder: {
      destination: emptyFolder,
      bad: [{}, { folder: 7 }],
      members: [
        { customer: "c1", email: "anna@example.org" },
        { customer: "c2", email: null },
      ],
      refused: ["c2"],
    },
  },
};

function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "sink-"));
  return {
    options: { folder },
    received: () =>
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    close: () => rmSync(folder, { recursive: true }),
  };
}
