import { relative, resolve } from "node:path";
import type { Audience, AudienceOptions, Project, Work } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { expiringMembers } from "../members/expiring-members.ts";
import { memberFormat } from "../members/member-format.ts";
import { memberKeys } from "../members/member-keys.ts";
import { membersCsv, membersJson } from "../members/member-text.ts";
import { intoPlace, writeWhole } from "../members/write-file.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Run } from "./command.ts";

/** How many a table shows unless told otherwise. */
const SHOWN = 20;

/** Lists who was in a segment at the last run. */
export const members: Run = (session) =>
  session.withProject(async (project, work) => {
    const [name = ""] = session.args;
    const { output, expiring } = session.options;
    if (expiring !== undefined)
      return expiringMembers({ name, within: expiring, project, work }, session);
    refuseAsOf(session);
    const { withSuppressed = false } = session.options;
    const options = { ...work, withSuppressed };
    const segment: Segment = {
      name,
      audience: await project.audience(name, options),
      project,
      options,
    };
    const format = memberFormat(session.options, session.terminal.isShown);
    if (output !== undefined) return toFile(segment, output, session);
    if (format === "table") return asTable(segment, session);
    for await (const piece of piecesOf(segment, format)) await session.terminal.write(piece);
    return undefined;
  });

/** Members are those of the last run, whatever instant that described. */
function refuseAsOf({ options: { asOf }, args: [name = ""] }: Session): void {
  if (asOf === undefined) return;
  throw new SatsumaError(
    "USAGE_AS_OF",
    "members are those of the last run: --as-of goes with --expiring only",
    {
      help: `run \`satsuma run --as-of ${asOf}\` first, or \`satsuma history ${name} --as-of ${asOf}\` for its size then`,
    },
  );
}

interface Segment {
  readonly name: string;
  readonly audience: Audience;
  readonly project: Project;
  readonly options: Work & AudienceOptions;
}

function piecesOf(
  { name, audience: { size, asOf, suppressed }, project, options }: Segment,
  format: "csv" | "json" | "parquet",
): AsyncIterable<string> {
  const keys = memberKeys(project.members(name, options));
  return format === "csv"
    ? membersCsv(keys)
    : membersJson({ segment: name, size, suppressed, asOf }, keys);
}

async function toFile(segment: Segment, output: string, session: Session): Promise<Report> {
  const { name, audience, project, options } = segment;
  const { size, suppressed, asOf } = audience;
  const path = resolve(session.folder, output);
  const format = memberFormat(session.options, false);
  if (format === "parquet")
    await intoPlace(path, (file) => project.exportMembers(name, file, "parquet", options));
  else await writeWhole(path, piecesOf(segment, format === "json" ? "json" : "csv"));
  return {
    json: { segment: name, file: path, format, size, suppressed, asOf },
    text: () =>
      [
        `${amount(size, "member")} of ${name} written to ${relative(session.folder, path)}`,
        ...suppressedLine(audience),
      ].join("\n"),
  };
}

async function asTable(segment: Segment, session: Session): Promise<Report> {
  const { name, audience, project, options } = segment;
  const { size, suppressed, asOf } = audience;
  const { limit = SHOWN } = session.options;
  const shown: string[] = [];
  for await (const key of memberKeys(project.members(name, options))) {
    if (shown.length === limit) break;
    shown.push(String(key));
  }
  const rest = size - shown.length;
  return {
    json: { segment: name, size, suppressed, asOf, members: shown },
    text: ({ color }) =>
      [
        `${color.bold(amount(size, "member"))} of ${name} as of ${asOfText(asOf, project.config.timezone)}`,
        ...suppressedLine(audience),
        "",
        color.dim("customer"),
        ...shown,
        ...(rest > 0 ? [color.dim(`… and ${count(rest)} more`)] : []),
      ].join("\n"),
    ...(rest > 0
      ? { next: [[`satsuma members ${name} -o ${name}.csv${session.again}`, "all of them"]] }
      : {}),
  };
}

const suppressedLine = ({ suppressed, by }: Audience): string[] =>
  suppressed === 0
    ? []
    : [`${amount(suppressed, "more member")} left out: in ${by.join(" or ")}, which is suppressed`];
