import { relative, resolve } from "node:path";
import { SatsumaError } from "@satsuma/model";
import { exitCodes } from "../exit-code.ts";
import { trialModule } from "../plugins/load-plugin.ts";
import { isSound, tryPlugin } from "../plugins/try-plugin.ts";
import type { Trial, TriedCheck } from "../plugins/try-plugin.ts";
import { amount, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import type { Run } from "./command.ts";

/** How long a plugin may take for each check. */
const PATIENCE_MS = 60_000;

/** Holds the plugin in a folder against the contract. */
export const pluginsValidate: Run = async (session) => {
  const [named = "."] = session.args;
  const folder = resolve(session.folder, named);
  const { patience } = session.options;
  const trial = await tryPlugin(folder, {
    patienceMs: patience === undefined ? PATIENCE_MS : patience * 1000,
    signal: session.signal,
    progress: (done, total) =>
      session.terminal.progress({ stage: "checking the plugin", done, total }),
  });
  if (trial.broken !== undefined)
    throw new SatsumaError("USAGE_PLUGIN", trial.broken.problem, {
      help: trial.broken.help ?? "correct it and run the command again",
    });
  const place = shortPath(relative(session.folder, folder), folder);
  return {
    json: { folder, ...trial, isSound: isSound(trial) },
    text: (style) => trialText(trial, place, style),
    exit: isSound(trial) ? exitCodes.ok : exitCodes.findings,
  };
};

/** The way there from the current folder, unless that leads up. */
const shortPath = (way: string, path: string): string =>
  way === "" ? "." : way.startsWith("..") ? path : way;

function trialText({ plugin = "", checks }: Trial, place: string, style: Style): string {
  const { color } = style;
  const failed = checks.filter(({ problem }) => problem !== undefined).length;
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  const lines = checks.map((check) => checkText(check, titles, style));
  const untried = checks.filter(isUntried).length;
  const end =
    failed === 0
      ? color.green(`all ${amount(checks.length, "check")} hold`)
      : `${color.red(`${count(failed)} of ${amount(checks.length, "check")} ${failed === 1 ? "does" : "do"} not hold`)}${untried === 0 ? "" : `, ${count(untried)} could not be tried`}; ${trialModule} says what the plugin is tried with`;
  return [`${color.bold(plugin)}  ${color.dim(place)}`, "", ...lines, "", end].join("\n");
}

/** True for a check that found nothing because another kept it from looking. */
const isUntried = ({ problem, untriedFor }: TriedCheck): boolean =>
  problem === undefined && untriedFor !== undefined;

function checkText(
  { id, title, problem, untriedFor = "" }: TriedCheck,
  titles: ReadonlyMap<string, string>,
  style: Style,
): string {
  const { color } = style;
  if (problem !== undefined)
    return `${wrappedRows([[`${color.red("✗")} ${color.bold(title)} ${color.dim(`(${id})`)}`]], style)}\n${wrappedRows([["   ", problem]], style)}`;
  if (untriedFor === "") return wrappedRows([[`${color.green("✓")} ${title}`]], style);
  const because = `not tried, since it fails "${titles.get(untriedFor) ?? untriedFor}"`;
  return wrappedRows([[color.dim(`– ${title}: ${because}`)]], style);
}
