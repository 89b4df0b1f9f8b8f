import { join } from "node:path";
import { SatsumaError, nearestNames } from "@satsuma/model";
import { readRules } from "../read-rules.ts";
import { createFile, removeFile, replaceFile } from "./in-one-step.ts";
import { refuseLinks, refuseOtherPaths } from "./safe-path.ts";
import { versionOf } from "./rule-version.ts";

/** A rule file as it is saved. */
export interface SavedRule {
  /** Relative to the project, with `/`: `segments/loyalty/vip.seg`. */
  readonly file: string;
  readonly text: string;
  /** Changes whenever the text does, and only then. */
  readonly version: string;
}

/**
 * The rule files of a project's folder, to be read and edited; the project need not be open. A file is replaced in one step: whoever reads
 * it, also after a crash, finds the old text or the new one. Edits through one folder come one after the other.
 */
export interface RuleFolder {
  /** All of them, by path. @throws SatsumaError `RULES_UNREADABLE` */
  list(): Promise<readonly SavedRule[]>;
  /** @throws SatsumaError `RULES_FILE` when there is none */
  read(file: string): Promise<SavedRule>;
  /**
   * Writes a file, and makes the folders it lies in. Resolves once it is on the disk.
   *
   * @param ifVersion the version it replaces; null where there must be no such file
   * @throws SatsumaError `RULES_PATH` for a path that is none of a rule file, `RULES_CHANGED` when the file has another version, or is gone
   */
  save(file: string, text: string, ifVersion: string | null): Promise<SavedRule>;
  /** @throws SatsumaError as `save`, and `RULES_FILE` when there is none */
  remove(file: string, ifVersion: string): Promise<void>;
}

/** The rule files below `segments/` of a folder. */
export function openRuleFolder(folder: string): RuleFolder {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <Result>(edit: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(edit, edit);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: async () => (await readRules(folder)).map(withVersion),
    read: async (file) => findRule(await readRules(folder), file),
    save: (file, text, ifVersion) => inTurn(() => save(folder, { file, text }, ifVersion)),
    remove: (file, ifVersion) => inTurn(() => remove(folder, file, ifVersion)),
  };
}

async function save(
  folder: string,
  rule: Pick<SavedRule, "file" | "text">,
  ifVersion: string | null,
): Promise<SavedRule> {
  refuseOtherPaths(rule.file);
  await refuseLinks(folder, rule.file);
  const path = join(folder, rule.file);
  if (ifVersion !== null) {
    await refuseChanged(folder, rule.file, ifVersion);
    await replaceFile(path, rule.text);
  } else if (!(await createFile(path, rule.text))) throw changed(rule.file, "exists already");
  return withVersion(rule);
}

async function remove(folder: string, file: string, ifVersion: string): Promise<void> {
  refuseOtherPaths(file);
  await refuseLinks(folder, file);
  findRule(await readRules(folder), file);
  await refuseChanged(folder, file, ifVersion);
  await removeFile(join(folder, file));
}

async function refuseChanged(folder: string, file: string, ifVersion: string): Promise<void> {
  const saved = (await readRules(folder)).find((each) => each.file === file);
  if (saved === undefined) throw changed(file, "is gone");
  if (versionOf(saved.text) !== ifVersion) throw changed(file, "was changed meanwhile");
}

function findRule(rules: readonly Pick<SavedRule, "file" | "text">[], file: string): SavedRule {
  const found = rules.find((each) => each.file === file);
  if (found !== undefined) return withVersion(found);
  const [nearest] = nearestNames(
    file,
    rules.map((each) => each.file),
  );
  throw new SatsumaError("RULES_FILE", `there is no rule file "${file}"`, {
    help: nearest === undefined ? "rule files lie below segments/" : `did you mean "${nearest}"?`,
  });
}

const withVersion = ({ file, text }: Pick<SavedRule, "file" | "text">): SavedRule => ({
  file,
  text,
  version: versionOf(text),
});

const changed = (file: string, how: string): SatsumaError =>
  new SatsumaError("RULES_CHANGED", `${file} ${how}`, {
    help: "read it again, and save what you changed over what it says now",
  });
