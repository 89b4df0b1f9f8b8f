import { find, read } from "./files.ts";

/** One import of another module, and the file it stands in. */
export interface Import {
  readonly file: string;
  /** As written: `@satsuma/model`, `../src/rank.ts`. */
  readonly specifier: string;
}

/** The imports of all TypeScript files below a folder, types counted; the texts of examples in comments are not. */
export const importsBelow = (folder: string): readonly Import[] =>
  find(`${folder}/**/*.{ts,tsx}`).flatMap((file) =>
    specifiers(read(file)).map((specifier) => ({ file, specifier })),
  );

/** The package a specifier belongs to: `@satsuma/plugin/testing` is in `@satsuma/plugin`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function specifiers(source: string): readonly string[] {
  const statement =
    /^(?:import|export)\b[^;"']*?\bfrom\s+["']([^"']+)["']|^import\s+["']([^"']+)["']/gm;
  const call = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...source.matchAll(statement), ...source.matchAll(call)].map(
    ([, from, bare]) => from ?? bare ?? "",
  );
}
