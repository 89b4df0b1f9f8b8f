import { readFileSync, readdirSync } from "node:fs";
import type { RuleFile } from "@satsuma/language";

const folder = new URL("./", import.meta.url);

/** The examples of the language, one file each, and what they refer to: together they are one project. */
export const exampleFiles: readonly RuleFile[] = readdirSync(folder)
  .filter((file) => file.endsWith(".seg"))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
