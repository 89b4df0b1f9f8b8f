import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { readRules } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { findFolder } from "@satsuma/standard/find-folder";
import type { Session } from "../session.ts";

/** A rule file: its full path, how it is called in messages, and its text. */
export interface FoundFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

/** The files that were named, or else all rules of the project. */
export async function ruleFiles({ args, folder, options }: Session): Promise<FoundFile[]> {
  if (args.length > 0)
    return Promise.all(
      args.map(async (file) => {
        if (!file.endsWith(".seg")) throw noRules(file);
        const path = resolve(folder, file);
        return { path, shown: file, text: await readFile(path, "utf8") };
      }),
    );
  const project = findFolder(options.project, folder);
  return (await readRules(project)).map(({ file, text }) => {
    const path = resolve(project, file);
    return { path, shown: relative(folder, path), text };
  });
}

const noRules = (file: string): SatsumaError =>
  new SatsumaError("USAGE_FILE", `${file} is no rule file; expected one that ends in .seg`, {
    help: "name .seg files, or none for all rules of the project",
  });
