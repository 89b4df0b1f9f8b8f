import { takenAway } from "@satsuma/engine";
import type { SavedRule, TakenAway } from "@satsuma/engine";
import { z } from "zod";
import type { Surroundings } from "../ports/surroundings.ts";
import type { RuleProblem } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import type { ServedProject } from "../served-project.ts";
import { isOver } from "./told-jobs.ts";

/** What every edit of rules can say. */
export const editQuery = z.strictObject({
  breaking: z
    .enum(["true", "false"])
    .exactOptional()
    .describe(
      "`true` to do it also where other rules, settings or sendings use what would be gone: otherwise that is refused (409)",
    ),
});

/** An edit of rule files that is about to be made. */
interface Edit {
  /** All files as they are. */
  readonly files: readonly SavedRule[];
  /** Those that would be others, by path; null for one that would be gone. */
  readonly drafts: Readonly<Record<string, string | null>>;
  /** The file that its author sees whole: what is wrong in it is left to them. */
  readonly ownFile?: string;
}

interface Asking {
  readonly query: z.output<typeof editQuery>;
  readonly project: Pick<ServedProject, "settingsNaming">;
  readonly surroundings: Pick<Surroundings, "jobs">;
  readonly signal: AbortSignal;
}

/**
 * Refuses an edit that takes away what others use, unless it says that it is meant so. An edit that takes nothing away asks nobody.
 *
 * @throws Refusal 409 that says who uses what
 */
export async function refuseUsed(
  { files, drafts, ownFile }: Edit,
  { query, project, surroundings, signal }: Asking,
): Promise<void> {
  if (query.breaking === "true") return;
  const before = new Map(files.map(({ file, text }) => [file, text]));
  const taken = takenAway(before, laidOver(before, drafts), ownFile);
  if (taken.names.length === 0) return;
  const users = [
    ...taken.uses.map(ruleUse),
    ...(await project.settingsNaming(taken.names, { signal })).map(settingUse),
    ...(await waitingSendings(taken.names, surroundings)),
  ];
  if (users.length > 0) throw used(taken, users);
}

function laidOver(
  before: ReadonlyMap<string, string>,
  drafts: Edit["drafts"],
): ReadonlyMap<string, string> {
  const after = new Map(before);
  for (const [file, text] of Object.entries(drafts))
    if (text === null) after.delete(file);
    else after.set(file, text);
  return after;
}

const use = (message: string): RuleProblem => ({ code: "HTTP_USED", severity: "error", message });

const ruleUse = ({ name, by, file, line, column }: TakenAway["uses"][number]): RuleProblem => ({
  ...use(`\`${by}\` uses \`${name}\``),
  file,
  line,
  column,
});

const settingUse = ({ setting, name }: { readonly setting: string; readonly name: string }) => ({
  ...use(`\`${setting}\` of the config names \`${name}\``),
  file: "satsuma.config.ts",
});

/** Audiences that are still to be sent. */
async function waitingSendings(
  names: readonly string[],
  { jobs }: Asking["surroundings"],
): Promise<readonly RuleProblem[]> {
  const all = await jobs.list();
  return all.flatMap((job) => {
    const { id, request } = job;
    if (request.kind !== "send" || isOver(job) || !names.includes(request.segment)) return [];
    return [use(`job ${id} is to send \`${request.segment}\` to \`${request.sink}\``)];
  });
}

function used({ names }: TakenAway, users: readonly RuleProblem[]): Refusal {
  const gone = names.length === 1 ? `\`${names[0]}\`` : `${names.length} names`;
  const by = users.length === 1 ? "one place uses" : `${users.length} places use`;
  const them = names.length === 1 ? "it" : "them";
  return new Refusal(409, "HTTP_USED", `${gone} would be gone, and ${by} ${them}`, {
    help: "change what `diagnostics` names first, save both together (`drafts`), or send `breaking=true` to do it all the same",
    diagnostics: users.slice(0, most),
  });
}

/** More users are not told. */
const most = 50;
