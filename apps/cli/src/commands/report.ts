import { writeFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { intoPlace } from "../members/write-file.ts";
import type { Findings } from "../report/findings.ts";
import { findings } from "../report/findings.ts";
import { amount, asOfText } from "../terminal/figures.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Runs the project and writes what came of it as one page. */
export const report: Run = async (session) => {
  const file = resolve(session.folder, session.options.output ?? "report.html");
  const found = await session.withProject(async (project, work) => ({
    project: basename(project.folder),
    ...(await findings(project, { ...work, ...asOfOption(session) })),
  }));
  // Drawing is loaded only when there is something to draw.
  const { page } = await import("../report/page.ts");
  await intoPlace(file, (unfinished) => writeFile(unfinished, page(found)));
  return {
    json: { file, ...found },
    text: ({ color }) => `${color.bold(relative(session.folder, file))}: ${summary(found)}`,
  };
};

const summary = ({ result, failures, timezone }: Findings): string =>
  [
    `${amount(result.customers, "customer")} as of ${asOfText(result.asOf, timezone)}`,
    amount(result.segments.length, "segment"),
    ...(failures.length === 0 ? [] : [amount(failures.length, "failure")]),
  ].join(", ");
