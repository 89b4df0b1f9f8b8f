import { readdirSync, readFileSync } from "node:fs";
import { exampleFiles } from "@satsuma/example-rules";
import type { Source } from "@satsuma/web";

const folders = ["syntax/corpus/", "check/corpus/"].map(
  (path) => new URL(`../../../../packages/language/test/${path}`, import.meta.url),
);

/** The rule files that the language is held to: every construct of it, with comments, blank lines and both kinds of line ends. */
export const corpus: readonly Source[] = [
  ...exampleFiles,
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".seg"))
      .map((name) => ({ file: name, text: readFileSync(new URL(name, folder), "utf8") })),
  ),
];
