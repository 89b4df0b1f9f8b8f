import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/** The examples of the language, one file each, and what they refer to: together they are one project. */
export const exampleFiles: readonly { readonly file: string; readonly text: string }[] =
  readdirSync(folder)
    .filter((file) => file.endsWith(".seg"))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
