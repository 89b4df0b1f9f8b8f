import { checkProject } from "@satsuma/language";
import type { Program } from "@satsuma/ir";
import { SatsumaError, hasErrors } from "@satsuma/model";
import { RuleErrors } from "../rules/rule-errors.ts";
import type { Session } from "../queries/session.ts";
import { keptRules } from "../state/kept-rules.ts";
import { currentRun } from "../state/published.ts";
import type { DiffBase, OtherRules } from "./diff-result.ts";

/** Rules to compare with, checked against the data of now. */
interface BaseProgram {
  readonly base: DiffBase;
  readonly program: Program;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The rules that an edit is compared with.
 *
 * @throws RuleErrors when they have errors against the data of now
 * @throws SatsumaError `RUN_NOT_RUN` when the rules of the last run are wanted and there is none, `RUN_NO_RULES` when that run did not keep them
 */
export async function baseProgram(
  session: Session,
  wanted: "last run" | OtherRules,
): Promise<BaseProgram> {
  const { base, texts } = wanted === "last run" ? await lastRun(session) : named(wanted);
  const files = [...texts].map(([file, text]) => ({ file, text }));
  const { catalogue, clock } = session;
  const { program, diagnostics } = checkProject(files, catalogue, { asOf: clock.asOf });
  if (hasErrors(diagnostics)) {
    const what = base.kind === "texts" ? `the rules of ${base.name}` : "the rules of the last run";
    throw new RuleErrors(diagnostics, texts, what);
  }
  return { base, program, texts };
}

type Found = Omit<BaseProgram, "program">;

const named = ({ name, texts }: OtherRules): Found => ({
  base: { kind: "texts", name },
  texts,
});

async function lastRun(session: Session): Promise<Found> {
  const { warehouse, rulesId } = session;
  const last = await currentRun(warehouse);
  if (last === undefined)
    throw new SatsumaError("RUN_NOT_RUN", "there is no run to compare with yet", {
      help: "run `satsuma run` first, or name a Git revision with --base",
    });
  const texts = last.rulesId === rulesId ? session.texts : await keptRules(warehouse, last.rulesId);
  if (texts === undefined)
    throw new SatsumaError("RUN_NO_RULES", `run ${last.run} did not keep the text of its rules`, {
      help: "name a Git revision with --base; the next run keeps its rules",
    });
  return { base: { kind: "last run", run: last.run, asOf: last.asOf }, texts };
}
