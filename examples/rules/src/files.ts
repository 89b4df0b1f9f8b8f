import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("./", import.meta.url);

/** The examples of the language, one file each, and what they refer to: together they are one project. */
export const exampleFiles: readonly { readonly file: string; readonly text: string }[] =
  readdirSync(folder)
    .filter((file) => file.endsWith(".seg"))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
