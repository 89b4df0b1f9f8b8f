import { relative, resolve } from "node:path";
import type { ListedSegment, Project, Work } from "@satsuma/engine";
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
    const listed = await segmentOf(name, project, work);
    const segment: Segment = { name, listed, project, work };
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
  /** Undefined for a name the project does not have: asking for its members says so. */
  readonly listed: ListedSegment | undefined;
  readonly project: Project;
  readonly work: Work;
}

async function segmentOf(
  name: string,
  project: Project,
  work: Work,
): Promise<ListedSegment | undefined> {
  return (await project.list(work)).find((segment) => segment.name === name);
}

function piecesOf(
  { name, listed, project, work }: Segment,
  format: "csv" | "json" | "parquet",
): AsyncIterable<string> {
  const keys = memberKeys(project.members(name, work));
  return format === "csv"
    ? membersCsv(keys)
    : membersJson({ segment: name, size: listed?.size, asOf: listed?.asOf }, keys);
}

async function toFile(segment: Segment, output: string, session: Session): Promise<Report> {
  const { name, listed, project, work } = segment;
  const path = resolve(session.folder, output);
  const format = memberFormat(session.options, false);
  if (format === "parquet")
    await intoPlace(path, (file) => project.exportMembers(name, file, "parquet", work));
  else await writeWhole(path, piecesOf(segment, format === "json" ? "json" : "csv"));
  const written = { segment: name, file: path, format, size: listed?.size, asOf: listed?.asOf };
  return {
    json: written,
    text: () =>
      `${amount(listed?.size ?? 0, "member")} of ${name} written to ${relative(session.folder, path)}`,
  };
}

async function asTable(segment: Segment, session: Session): Promise<Report> {
  const { name, listed, project, work } = segment;
  const { limit = SHOWN } = session.options;
  const shown: string[] = [];
  for await (const key of memberKeys(project.members(name, work))) {
    if (shown.length === limit) break;
    shown.push(String(key));
  }
  const { size = 0, asOf } = listed ?? {};
  const rest = size - shown.length;
  return {
    json: { segment: name, size, asOf, members: shown },
    text: ({ color }) =>
      [
        `${color.bold(amount(size, "member"))} of ${name}${asOf === undefined ? "" : ` as of ${asOfText(asOf, project.config.timezone)}`}`,
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
