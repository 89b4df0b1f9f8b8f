import { readdir } from "node:fs/promises";
import { homedir } from "node:os";

/** How many there may be: more are narrowed down by typing. */
const most = 50;

/**
 * What a path that is being typed could become: folders and files that begin so, folders with a `/` behind them; those with a leading dot
 * only where one is typed. Rejects where the folder cannot be read.
 */
export async function fileOffers(typed: string): Promise<readonly string[]> {
  const cut = typed.lastIndexOf("/") + 1;
  const folder = typed.slice(0, cut);
  const begun = typed.slice(cut);
  const entries = await readdir(folderOf(folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => name.startsWith(begun) && (!name.startsWith(".") || begun !== ""))
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? "/" : ""}`)
    .toSorted()
    .slice(0, most);
}

const folderOf = (typed: string): string =>
  typed === "" ? "." : typed.replace(/^~(?=\/)/u, () => homedir());
