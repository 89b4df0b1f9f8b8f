import { relative, resolve } from "node:path";
import type { Expiry, Project, Work } from "@satsuma/engine";
import { stringify } from "csv-stringify/sync";
import { asOfOption } from "../commands/as-of-option.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { memberFormat } from "./member-format.ts";
import { intoPlace, writeWhole } from "./write-file.ts";

/** How many a table shows unless told otherwise. */
const SHOWN = 20;

/** Members of a segment whose membership ends soon. */
interface Asked {
  readonly name: string;
  /** `30d`. */
  readonly within: string;
  readonly project: Project;
  readonly work: Work;
}

/** Lists the members whose membership ends within some days unless something new happens, soonest first, each with the day. */
export async function expiringMembers(asked: Asked, session: Session): Promise<Report | undefined> {
  const { name, within, project, work } = asked;
  const { output, limit = SHOWN } = session.options;
  const options = { ...work, ...asOfOption(session), within };
  const format = memberFormat(session.options, session.terminal.isShown);
  if (output !== undefined && format === "parquet") {
    const path = resolve(session.folder, output);
    await intoPlace(path, (file) => project.exportExpiring(name, file, "parquet", options));
    return written({ segment: name, file: path, format }, session);
  }
  const expiry = await project.expiry(name, options);
  if (output !== undefined) {
    const path = resolve(session.folder, output);
    await writeWhole(path, pieces(expiry, format === "json" ? "json" : "csv"));
    return written({ segment: name, file: path, format, size: expiry.leaving.length }, session);
  }
  if (format === "table")
    return { json: asJson(expiry), text: (style) => expiringText(expiry, limit, style) };
  for await (const piece of pieces(expiry, format === "json" ? "json" : "csv"))
    await session.terminal.write(piece);
  return undefined;
}

const asJson = ({ segment, asOf, until, size, leaving }: Expiry) => ({
  segment,
  asOf,
  until,
  size,
  members: leaving.map(({ customer, day }) => ({ customer, leaves: day })),
});

async function* pieces(expiry: Expiry, format: "csv" | "json"): AsyncGenerator<string> {
  const rows = expiry.leaving.map(({ customer, day }) => [customer, day]);
  yield format === "json"
    ? `${JSON.stringify(asJson(expiry), undefined, 2)}\n`
    : `customer,leaves\n${stringify(rows)}`;
}

interface Written {
  readonly segment: string;
  readonly file: string;
  readonly format: string;
  readonly size?: number;
}

function written(file: Written, { folder }: Session): Report {
  const { size } = file;
  const who = size === undefined ? "the members" : amount(size, "member");
  return {
    json: file,
    text: () =>
      `${who} of ${file.segment} whose membership ends written to ${relative(folder, file.file)}`,
  };
}

function expiringText(expiry: Expiry, limit: number, style: Style): string {
  const { segment, asOf, timezone, until, size, leaving } = expiry;
  const { color } = style;
  const head = `${color.bold(`${count(leaving.length)} of ${amount(size, "member")}`)} of ${segment} leave by ${until},\nif nothing new happens after ${asOfText(asOf, timezone)}`;
  if (leaving.length === 0) return head;
  const shown = leaving.slice(0, limit).map(({ customer, day }) => [String(customer), day]);
  const rest = leaving.length - shown.length;
  return [
    head,
    "",
    table([{ head: "customer" }, { head: "leaves" }], shown, style),
    ...(rest > 0 ? [color.dim(`… and ${count(rest)} more`)] : []),
  ].join("\n");
}
