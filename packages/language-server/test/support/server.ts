import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { startServer } from "@satsuma/language-server";
import type { OpenedProject, ServerHost } from "@satsuma/language-server";
import { shopWith } from "./shop.ts";

/** A host whose projects are folders with a `satsuma.config.json` that may name more attributes, and rules beside it. */
const host: ServerHost = {
  openProject: async (folder) => opened(nearest(folder)),
  execute: async ({ command, name }) => {
    if (name === "broken") throw new Error("the warehouse is not there");
    return `${command} ${name}: 42 customers`;
  },
};

function nearest(folder: string): string {
  if (existsSync(join(folder, "satsuma.config.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("there is no satsuma.config.json here");
  return nearest(above);
}

function opened(folder: string): OpenedProject {
  const config: { attributes?: readonly string[] } = JSON.parse(
    readFileSync(join(folder, "satsuma.config.json"), "utf8"),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".seg"))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
  const catalogue = shopWith(config.attributes ?? []);
  return { folder, catalogue, asOf: "2026-02-28T23:00:00Z", files };
}

await startServer({ input: process.stdin, output: process.stdout }, host);
