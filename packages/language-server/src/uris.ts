import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The URI of a file of a project. */
export const uriOf = (folder: string, file: string): string =>
  pathToFileURL(join(folder, file)).href;

/** The path on disk that a URI names; undefined for what is not on disk. */
export function diskPath(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    // A URI of another machine names nothing here.
    return undefined;
  }
}

/** The path of a URI within a folder, with `/`; undefined for what is not in it. */
export function pathOf(folder: string, uri: string): string | undefined {
  const path = diskPath(uri);
  if (path === undefined) return undefined;
  const inside = relative(folder, path);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside)
    ? undefined
    : inside.replaceAll(sep, "/");
}
