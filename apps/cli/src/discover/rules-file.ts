import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { SatsumaError } from "@satsuma/model";
import { writeWhole } from "../members/write-file.ts";

/** A rule file that is to be written. */
export interface RulesFile {
  /** Relative to the project, with `/`: as its rules are told. */
  readonly file: string;
  readonly path: string;
}

/**
 * Where rules are to be written: a path below the project's `segments/`, which is where rules are read from.
 *
 * @throws SatsumaError `USAGE_RULE_FILE` for any other place, or for a file that is there already unless it may be replaced
 */
export function rulesFile(
  named: string,
  project: string,
  { mayReplace }: { readonly mayReplace: boolean },
): RulesFile {
  const path = resolve(project, named);
  const file = relative(project, path).replaceAll("\\", "/");
  if (!/^segments\/(?:.*\/)?[^./][^/]*\.seg$/u.test(file)) {
    const stem = named.replace(/^.*[\\/]/u, "").replace(/\.\w*$/u, "");
    throw new SatsumaError("USAGE_RULE_FILE", `${named} is no place for rules`, {
      help: `rules are read from files below segments/ that end in .seg: --write segments/${stem === "" ? "found" : stem}.seg`,
    });
  }
  if (!mayReplace && existsSync(path))
    throw new SatsumaError("USAGE_RULE_FILE", `${file} is there already`, {
      help: "name another file, or replace it with --force",
    });
  return { file, path };
}

/** Writes rules, whole or not at all; the folder is made where it is not there. */
export async function writeRules({ path }: RulesFile, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, once(text));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
