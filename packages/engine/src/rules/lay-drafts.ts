import { SatsumaError } from "@satsuma/model";
import type { Drafts, Work } from "../project-options.ts";
import { refuseOtherPaths } from "./edit/safe-path.ts";
import { readRules } from "./read-rules.ts";
import type { RuleFile } from "./read-rules.ts";

/** The rule files of a folder with drafts laid over them, by path. @throws SatsumaError `RULES_UNREADABLE`, `RULES_PATH` */
export async function readRulesWith(folder: string, { drafts }: Work): Promise<RuleFile[]> {
  const saved = await readRules(folder);
  return drafts === undefined ? saved : laidOver(saved, drafts);
}

function laidOver(saved: readonly RuleFile[], drafts: Drafts): RuleFile[] {
  const texts = new Map(saved.map(({ file, text }) => [file, text]));
  for (const [file, text] of Object.entries(drafts)) {
    refuseOtherPaths(file);
    if (text === null) texts.delete(file);
    else texts.set(file, text);
  }
  return [...texts]
    .map(([file, text]) => ({ file, text }))
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** Work that publishes or takes customers out goes by the rules that are saved. @throws SatsumaError `RUN_DRAFTS` */
export function refuseDrafts({ drafts }: Work): void {
  if (drafts === undefined || Object.keys(drafts).length === 0) return;
  throw new SatsumaError("RUN_DRAFTS", "drafts of rules cannot be run, scored or sent", {
    help: "save the rule files first, then run again without drafts",
  });
}
