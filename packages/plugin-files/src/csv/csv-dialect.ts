import { isUtf8 } from "node:buffer";
import { SatsumaError } from "@satsuma/plugin";
import type { FileFormat } from "@satsuma/plugin";
import { firstBytes } from "../files/first-bytes.ts";
import { refuseOtherKinds } from "../files/other-kinds.ts";
import { quotedFiles, quotedText } from "../look/engine.ts";
import type { Looker } from "../look/engine.ts";
import type { CsvOptions } from "../sources/options.ts";

/** How a CSV file is laid out. */
export type CsvFormat = Extract<FileFormat, { kind: "csv" }>;

const delimiters = [",", ";", "\t", "|"];

/** Bytes that are looked at to tell the encoding and the delimiter. */
const lookBytes = 4 * 1024 * 1024;

/** The layout of a CSV file: what the options say, and the rest from its beginning. @throws SatsumaError when it is empty */
export async function csvFormat(
  looker: Looker,
  file: string,
  options: CsvOptions,
): Promise<CsvFormat> {
  const bytes = await firstBytes(file, lookBytes);
  if (bytes.length === 0)
    throw new SatsumaError(
      "DATA_FILE_EMPTY",
      `${file} is empty; expected a line of column names and rows below it`,
      { help: "check how it was written" },
    );
  refuseOtherKinds(file, bytes);
  const encoding = options.encoding ?? encodingOf(bytes);
  const delimiter = options.delimiter ?? (await sniffDelimiter(looker, file, encoding, bytes));
  return {
    kind: "csv",
    delimiter,
    quote: options.quote ?? '"',
    encoding,
    header: options.header ?? true,
  };
}

/** UTF-16 by its mark; UTF-8 when the bytes are; Latin-1 otherwise, in which every byte is a character. */
function encodingOf(bytes: Buffer): CsvFormat["encoding"] {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return "utf-16";
  const whole = bytes.subarray(0, lastLineEnd(bytes));
  return isUtf8(whole) ? "utf-8" : "latin-1";
}

/** A character may be cut at the end of what was read, so only whole lines count. */
const lastLineEnd = (bytes: Buffer): number =>
  bytes.length < lookBytes ? bytes.length : bytes.lastIndexOf(10) + 1 || bytes.length;

/** What the engine finds, unless the line of names has just one kind of delimiter in it, which says more than any statistic. */
async function sniffDelimiter(
  looker: Looker,
  file: string,
  encoding: CsvFormat["encoding"],
  bytes: Buffer,
): Promise<string> {
  const [firstLine = ""] = bytes
    .toString(encoding === "utf-16" ? "utf16le" : encoding === "latin-1" ? "latin1" : "utf8")
    .split(/\r?\n/u);
  const present = delimiters.filter((delimiter) => firstLine.includes(delimiter));
  if (present.length === 1) return present[0]!;
  if (present.length === 0) return ",";
  const [row] = await looker.rows(
    `SELECT Delimiter FROM sniff_csv(${quotedText(file.replaceAll(/[*?[]/gu, "[$&]"))}, all_varchar = true, encoding = '${encoding}', ignore_errors = true)`,
  );
  return typeof row?.["Delimiter"] === "string" ? row["Delimiter"] : ",";
}

/** SQL that reads a CSV file with every column as text and skips what is no row. */
export function readAsText(
  files: readonly string[],
  format: CsvFormat,
  names: readonly string[],
): string {
  const columns = names.map((name) => `${quotedText(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quotedFiles(files)}, auto_detect = false, columns = {${columns}}, ${layout(format)}, header = ${format.header}, ignore_errors = true, max_line_size = 16777216)`;
}

/** The first record of a file as it stands: its column names, or its first row. */
export async function firstRecord(
  looker: Looker,
  file: string,
  format: CsvFormat,
): Promise<string[]> {
  const [row = {}] = await looker.rows(
    `SELECT * FROM read_csv(${quotedFiles([file])}, header = false, all_varchar = true, ${layout(format)}, ignore_errors = true, null_padding = true, nullstr = '\\u0000', parallel = false, sample_size = 1, max_line_size = 16777216) LIMIT 1`,
  );
  // A longer row below pads this one with nulls; a name that is left out is empty text.
  const values = Object.values(row);
  const length = 1 + values.findLastIndex((value) => value !== null);
  return values
    .slice(0, length)
    .map((value) => (typeof value === "string" ? value : "").replace(/^\uFEFF/u, ""));
}

const layout = ({ delimiter, quote = "", encoding }: CsvFormat): string =>
  `delim = ${quotedText(delimiter)}, quote = ${quotedText(quote)}, escape = ${quotedText(quote)}, encoding = '${encoding}'`;
