import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { SatsumaError } from "@satsuma/model";

const longest = 200;

/** A name of a folder or a file: no separator, nothing that ends a line, and no point or space where an operating system would drop it. */
const part = String.raw`[^\p{C}\p{Zl}\p{Zp}\s./\\:*?"<>|](?:[^\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]*[^\p{C}\p{Zl}\p{Zp}\s./\\:*?"<>|])?`;
const rulePath = new RegExp(String.raw`^segments/(?:${part}/)*${part}\.seg$`, "u");

/** @throws SatsumaError `RULES_PATH` for a path that is none of a rule file below `segments/`, on any operating system */
export function refuseOtherPaths(file: string): void {
  if (file.length <= longest && rulePath.test(file)) return;
  throw new SatsumaError("RULES_PATH", "the path is none of a rule file", {
    help: `name a file below segments/ that ends in .seg, such as segments/loyal/vip.seg, in at most ${longest} characters`,
  });
}

/** @throws SatsumaError `RULES_PATH` when the file, or a folder on the way to it, is a link: it could lead out of the project */
export async function refuseLinks(folder: string, file: string): Promise<void> {
  let path = folder;
  for (const step of file.split("/")) {
    path = join(path, step);
    if (!(await isLink(path))) continue;
    throw new SatsumaError("RULES_PATH", `${file} is a link, or lies in a folder that is one`, {
      help: "edit the file that it leads to",
    });
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    // What is not there yet is none.
    return false;
  }
}
