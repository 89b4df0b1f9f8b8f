import type { QualityReport } from "@satsuma/engine";
import { nearestNames, SatsumaError } from "@satsuma/model";
import { exitCodes } from "../exit-code.ts";
import { qualityText } from "../quality/quality-text.ts";
import type { Report } from "../report.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Shows how good the data is: what is wrong, then the columns of every table, or of one. */
export const quality: Run = async (session) => {
  const [wanted] = session.args;
  const { report, isRefused, timezone } = await session.withProject(async (project, work) => ({
    report: await project.quality({ ...work, ...asOfOption(session) }),
    isRefused: project.config.quality?.onFailure === "refuse",
    timezone: project.config.timezone,
  }));
  const shown = wanted === undefined ? report : only(wanted, report);
  const isJudged = session.options.gate === true || isRefused;
  return {
    json: shown,
    text: (style) =>
      qualityText(shown, { timezone, isJudged, isWhole: wanted !== undefined }, style),
    exit: isJudged && !shown.passes ? exitCodes.findings : exitCodes.ok,
    ...nextSteps(report, wanted, session.again),
  };
};

/** One table of a report; whether it passes is told of all of them. @throws SatsumaError `USAGE_TABLE` when there is none of that name */
function only(wanted: string, report: QualityReport): QualityReport {
  const tables = report.tables.filter(({ name }) => name === wanted);
  if (tables.length > 0)
    return { ...report, tables, findings: report.findings.filter(({ table }) => table === wanted) };
  const names = report.tables.map(({ name }) => name);
  const near = nearestNames(wanted, names);
  throw new SatsumaError("USAGE_TABLE", `the project has no table ${wanted}`, {
    help: near.length === 0 ? `it has ${names.join(", ")}` : `did you mean ${near.join(" or ")}?`,
  });
}

function nextSteps(
  { findings, tables }: QualityReport,
  wanted: string | undefined,
  again: string,
): Pick<Report, "next"> {
  if (wanted !== undefined) return {};
  const table = findings[0]?.table ?? tables[0]?.name;
  if (table === undefined) return {};
  return {
    next: [[`satsuma quality ${table}${again}`, "one table, with its months and every finding"]],
  };
}
