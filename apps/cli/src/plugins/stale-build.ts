import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * Why what the package exports is not what its source says: something in `src` was changed after everything in the folder of
 * the exported module. Nothing where the package has no `src`, or exports it as it is.
 */
export function staleBuild(folder: string, entry: string): string | undefined {
  const source = join(folder, "src");
  const built = dirname(entry);
  const [top = ""] = relative(folder, built).split(sep);
  if (!existsSync(source) || ["", "..", "src"].includes(top)) return undefined;
  const changed = newest(source);
  if (changed === undefined || changed.at <= (newest(built)?.at ?? 0)) return undefined;
  return `${relative(folder, changed.path)} was changed after ${top} was built: run npm run build first, then the checks are about what you wrote`;
}

/** The file in a folder that was changed last, and when, in milliseconds since 1970. */
function newest(folder: string): { readonly path: string; readonly at: number } | undefined {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, at: statSync(path).mtimeMs }))
    .toSorted((a, b) => b.at - a.at)[0];
}
