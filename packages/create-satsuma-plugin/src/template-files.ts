import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { namespaceOf } from "./answers.ts";
import type { Answers } from "./answers.ts";

/** The files of a new package by their paths, with the answers in their places. */
export async function templateFiles(answers: Answers): Promise<Readonly<Record<string, string>>> {
  const common = await texts(join(templates(), "common"));
  const { "usage.md": usage = "", ...own } = await texts(join(templates(), answers.kind));
  const all = { ...common, ...own };
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [
      placed(path),
      filled(
        text.replace("<!-- usage -->\n", () => usage),
        answers,
        path,
      ),
    ]),
  );
}

/** Beside the packed program, or in the repository it is run from. */
function templates(): string {
  const packed = fileURLToPath(new URL("templates", import.meta.url));
  return existsSync(packed) ? packed : fileURLToPath(new URL("../templates", import.meta.url));
}

async function texts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"));
  const read = paths.map(
    async (path) => [path, await readFile(join(folder, path), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

/** Where a template goes: npm would keep files of these names to itself. */
function placed(path: string): string {
  if (path === "gitignore") return ".gitignore";
  if (path === "test.yaml") return ".github/workflows/test.yaml";
  return path === "contract.test.ts" ? "test/contract.test.ts" : path;
}

/** The template's own words, which are real ones so that it can be compiled, and what takes their place. */
const filled = (text: string, { name, doc }: Answers, path: string): string =>
  text
    .replaceAll("satsuma-plugin-template-0.1.0.tgz", () => packedAs(name))
    .replaceAll("satsuma-plugin-template", () => name)
    .replaceAll("template_namespace", () => namespaceOf(name))
    .replaceAll("templatePlugin", () => importName(name))
    .replaceAll("The sentence of the template.", () => (path.endsWith(".ts") ? quoted(doc) : doc));

/** The file that `npm pack` makes of the first version. */
const packedAs = (name: string): string => `${name.replace("@", "").replace("/", "-")}-0.1.0.tgz`;

const quoted = (doc: string): string => JSON.stringify(doc).slice(1, -1);

/** The namespace as JavaScript writes names: `badWeather`, and `_new` for what is a word of the language. */
function importName(name: string): string {
  const word = namespaceOf(name).replaceAll(/_+(\w)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return /^\d/u.test(word) || isReserved(word) ? `_${word}` : word;
}

/** True for what cannot be the name of a variable in a module. */
const isReserved = (word: string): boolean => reserved.includes(word);

const reserved: readonly string[] =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  );
