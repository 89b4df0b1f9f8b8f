import { RuleErrors, findDeclaration, withDeclaration, withoutDeclaration } from "@satsuma/engine";
import type { RuleFolder, SavedDeclaration, SavedRule } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import type { Surroundings } from "../ports/surroundings.ts";
import { Refusal } from "../problems/refusal.ts";
import type { SegmentState } from "../schemas/rules.ts";
import type { refuseUsed } from "./refuse-used.ts";
import type { ServedProject } from "../served-project.ts";

interface Reading {
  readonly project: Pick<ServedProject, "explain">;
  readonly surroundings: Pick<Surroundings, "rules">;
  readonly signal: AbortSignal;
}

interface Editing {
  readonly rules: RuleFolder;
  /** That is replaced; null where there must be none. */
  readonly version: string | null;
  /** Other files that are about to be saved as well. */
  readonly drafts?: Readonly<Record<string, string | null>> | undefined;
  /** Rejects where others use what would be gone. */
  readonly refuse: (edit: Edit) => Promise<void>;
}

type Edit = Parameters<typeof refuseUsed>[0];

/** The declaration of a name. @throws SatsumaError `RUN_SEGMENT` when there is none */
export async function readSegment(
  name: string,
  { project, surroundings, signal }: Reading,
): Promise<SegmentState> {
  const { rule, text } = known(name, await surroundings.rules.list());
  const english = await englishOf(name, project, signal);
  return { name, file: rule.file, version: rule.version, text, english };
}

/** Puts a declaration into the place of the one of its name, or into a new file. @throws as `withDeclaration` and `RuleFolder` */
export async function saveSegment(
  name: string,
  text: string,
  { rules, version, drafts = {}, refuse }: Editing,
): Promise<void> {
  const files = await rules.list();
  const found = findDeclaration(files, name);
  if (found === undefined && version !== null) throw changed("is gone");
  if (found !== undefined && version === null) throw changed("exists already");
  const saved = withDeclaration(found?.rule.text ?? "", name, text);
  const file = found?.rule.file ?? newFile(name, files);
  // A version that is not there any more is refused by saving.
  if (found?.rule.version === version)
    await refuse({ files, drafts: { ...drafts, [file]: saved } });
  await rules.save(file, saved, version);
}

/** Takes a declaration out of its file. @throws SatsumaError as `RuleFolder`, `RUN_SEGMENT` when there is none */
export async function removeSegment(
  name: string,
  { rules, version, refuse }: Editing & { readonly version: string },
): Promise<void> {
  const files = await rules.list();
  const { rule } = known(name, files);
  const rest = withoutDeclaration(rule.text, name);
  if (rule.version === version) await refuse({ files, drafts: { [rule.file]: rest } });
  if (rest.trim() === "") await rules.remove(rule.file, version);
  else await rules.save(rule.file, rest, version);
}

function known(name: string, files: readonly SavedRule[]): SavedDeclaration {
  const found = findDeclaration(files, name);
  if (found !== undefined) return found;
  throw new SatsumaError("RUN_SEGMENT", "there is no such segment", {
    help: "GET /api/v1/segments lists those there are",
  });
}

/** What the rule says; null where it cannot be told because the rules have mistakes, or it is several segments. */
async function englishOf(
  name: string,
  project: Pick<ServedProject, "explain">,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return await project.explain(name, { signal });
  } catch (cause) {
    if (cause instanceof RuleErrors) return null;
    if (cause instanceof SatsumaError && cause.code === "RUN_SEGMENT") return null;
    throw cause;
  }
}

/** A file that is not there yet, called after a segment. */
function newFile(name: string, files: readonly SavedRule[]): string {
  const taken = new Set(files.map(({ file }) => file.toLowerCase()));
  const plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 60);
  const base = `segments/${plain === "" ? "segment" : plain}`;
  for (let i = 1; ; i += 1) {
    const file = i === 1 ? `${base}.seg` : `${base}-${i}.seg`;
    if (!taken.has(file)) return file;
  }
}

const changed = (how: string): Refusal =>
  new Refusal(412, "HTTP_CHANGED", `the segment ${how}`, {
    help: "read it again, and save what you changed over what it says now",
  });
