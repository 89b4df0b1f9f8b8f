import { basename, join, relative } from "node:path";
import { hasErrors, SatsumaError } from "@satsuma/model";
import { diagnosticsText } from "../diagnostics.ts";
import { projectFlag } from "../make-session.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { amount } from "../terminal/figures.ts";
import { currencyFault, zoneFault } from "./place-faults.ts";
import type { Wishes } from "./assume-place.ts";
import type { Proposal } from "./proposal.ts";
import { proposalJson } from "./proposal-json.ts";
import { propose } from "./propose.ts";
import { parseChosen, refuseUnknown } from "./roles/chosen-columns.ts";
import { starterFiles } from "./starter-files.ts";
import type { StarterFile } from "./starters/starter.ts";
import { starterText } from "./starters/starter.ts";
import { proposalText } from "./summary.ts";
import { lookAtFiles } from "./survey/look-at-files.ts";
import { openScratch } from "./survey/scratch.ts";
import type { Survey } from "./survey/survey.ts";
import { surveyOf } from "./survey/survey.ts";
import { configText } from "./write/config-text.ts";
import { gitignoreText, readmeText } from "./write/folder-texts.ts";
import { fillFolder, writeTexts } from "./write/write-project.ts";

/** Looks at files, proposes a project, asks where somebody can answer, and writes it. */
export async function initFrom(
  folder: string,
  paths: readonly string[],
  session: Session,
): Promise<Report> {
  const wishes = wishesOf(session);
  const { terminal, signal } = session;
  const looking = { signal, progress: (stage: string) => terminal.progress({ stage }) };
  const scratch = await openScratch(await lookAtFiles(paths, session.folder, looking), looking);
  try {
    const surveyed = surveyOf(scratch);
    refuseUnknown(surveyed.files, wishes.columns ?? {});
    const proposal = await agreed(surveyed, wishes, session);
    if (proposal === undefined) return nothingWritten;
    const starters = await starterFiles(proposal, surveyed, session.now.slice(0, 10));
    await fillFolder(folder, (aside) => writeTexts(aside, filesOf(proposal, starters, folder)));
    await checkWritten(folder, session);
    return fromReport(folder, { proposal, starters }, session);
  } finally {
    await scratch.close();
  }
}

const nothingWritten: Report = { json: { folder: null }, text: () => "nothing was written" };

/** What was said on the command line. @throws SatsumaError `USAGE_…` */
function wishesOf({ options: { timezone, currency, columns = [] } }: Session): Wishes {
  refuseFault("USAGE_TIMEZONE", timezone === undefined ? undefined : zoneFault(timezone));
  refuseFault("USAGE_CURRENCY", currency === undefined ? undefined : currencyFault(currency));
  return {
    ...(timezone === undefined ? {} : { timezone }),
    ...(currency === undefined ? {} : { currency }),
    columns: parseChosen(columns),
  };
}

function refuseFault(code: string, fault: string | undefined): void {
  if (fault !== undefined)
    throw new SatsumaError(code, fault, { help: "correct it, or leave it out" });
}

/** The proposal as it shall be written: shown to the person, and changed as long as they want where they can be asked; undefined for none. */
async function agreed(
  surveyed: Survey,
  first: Wishes,
  session: Session,
): Promise<Proposal | undefined> {
  const { terminal, options, now, signal } = session;
  const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (let wishes = first; ;) {
    const proposal = await propose(surveyed.files, surveyed, { wishes, machineZone, now });
    const isUsable = proposal.events.length > 0 || proposal.customers !== undefined;
    const isAsked = terminal.canAsk && options.yes !== true;
    if (!isAsked && !isUsable) throw unusable(proposal);
    terminal.say(`${proposalText(proposal, terminal.messageStyle)}\n`);
    if (!isAsked) return proposal;
    const { ask } = await import("./ask.ts");
    const answer = await ask(proposal, surveyed.files, { wishes, isUsable, signal });
    if (answer.kind === "write") return proposal;
    if (answer.kind === "stop") return undefined;
    if (answer.kind === "interrupted")
      throw new SatsumaError("INTERRUPTED", "interrupted; nothing was written");
    wishes = answer.wishes;
  }
}

const unusable = ({ unused }: Proposal): SatsumaError =>
  new SatsumaError(
    "INIT_NO_TABLE",
    unused.map(({ file, reason }) => `${file.stem}: ${reason}`).join("\n"),
    {
      help: "say which columns they are: --columns customer=… time=… order=… amount=…; a file whose first line holds no names needs a line of names",
    },
  );

function filesOf(
  proposal: Proposal,
  starters: readonly StarterFile[],
  folder: string,
): Readonly<Record<string, string>> {
  return {
    "satsuma.config.ts": configText(proposal, folder),
    ...Object.fromEntries(
      starters.map((starter) => [`segments/${starter.file}`, starterText(starter)]),
    ),
    "README.md": readmeText(
      basename(folder),
      starters.map(({ file }) => file),
    ),
    ".gitignore": gitignoreText,
  };
}

/** Takes the data in and checks the rules that were just written, so that the first run cannot fail on them. */
async function checkWritten(folder: string, { terminal, now, signal }: Session): Promise<void> {
  const { openFolder } = await import("@satsuma/standard");
  const project = await openFolder(folder, now);
  try {
    const checked = await project.check({ signal, progress: terminal.progress });
    if (hasErrors(checked.diagnostics))
      terminal.warn(diagnosticsText(checked, terminal.messageStyle));
  } finally {
    await project.close();
  }
}

function fromReport(
  folder: string,
  { proposal, starters }: { proposal: Proposal; starters: readonly StarterFile[] },
  session: Session,
): Report {
  const shown = relative(session.folder, folder) || ".";
  const flag = projectFlag(session.folder, relative(session.folder, folder));
  const rules = starters.reduce((sum, file) => sum + file.starters.length, 0);
  return {
    json: {
      folder,
      proposal: proposalJson(proposal),
      segments: starters.flatMap((file) => file.starters.map(({ name }) => name)),
    },
    text: ({ color }) =>
      `${color.bold(shown)}: ${amount(proposal.events.length + (proposal.customers === undefined ? 0 : 1), "table")} and ${amount(rules, "segment")} in ${starters.map(({ file }) => file).join(", ")}`,
    next: [
      [`satsuma run${flag}`, "who is in which segment"],
      [`$EDITOR ${join(shown, "satsuma.config.ts")}`, "every choice, with its reason"],
      [`satsuma catalogue${flag}`, "every name a rule may use"],
    ],
  };
}
