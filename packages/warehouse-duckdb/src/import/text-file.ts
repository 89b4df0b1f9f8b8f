import { writeFile } from "node:fs/promises";
import { SatsumaError } from "@satsuma/model";
import type { FileFormat } from "@satsuma/model";
import { fileBytes } from "./file-bytes.ts";
import { LineScanner } from "./line-scanner.ts";
import { RecordScanner } from "./record-scanner.ts";
import type { Survey, VisitRecord } from "./record-scanner.ts";
import { hasMark, textBytes } from "./text-bytes.ts";
import type { Encoding } from "./text-bytes.ts";

/** A format whose records are found by reading text. */
export type TextFormat = Exclude<FileFormat, { kind: "parquet" }>;

/**
 * Reads a text file once, to know how many records it has and how it must be read.
 * @throws SatsumaError as `textBytes` does, and `DATA_QUOTE_UNCLOSED`
 */
export async function survey(
  file: string,
  format: TextFormat,
  { signal, visit }: { readonly signal?: AbortSignal | undefined; readonly visit?: VisitRecord },
): Promise<Survey> {
  const scanner = format.kind === "csv" ? new RecordScanner(format, visit) : new LineScanner(visit);
  for await (const chunk of textBytes(file, encodingOf(format), signal)) scanner.push(chunk);
  const found = scanner.finish();
  if (found.unclosedAt === undefined) return found;
  throw new SatsumaError(
    "DATA_QUOTE_UNCLOSED",
    `${file} has a quote on line ${found.unclosedAt} that is never closed, which swallows the rest of the file`,
    { help: "Close it, double a quote that belongs to the text, or say that nothing is quoted." },
  );
}

/**
 * True when DuckDB would misread the file as it lies there: another encoding, lines that end in several ways, a quote or an
 * object behind a byte-order mark.
 */
export async function needsPlainCopy(
  file: string,
  format: TextFormat,
  found: Survey,
): Promise<boolean> {
  if (encodingOf(format) !== "utf-8" || found.hasMixedLineEnds) return true;
  for await (const start of fileBytes(file)) {
    return hasMark(start) && (format.kind === "jsonl" || start[3] === format.quote?.charCodeAt(0));
  }
  return false;
}

/** Writes a file again as plain UTF-8, a CSV file with `\n` after each record; what is inside quotes stays as it is. */
export async function copyPlain(
  file: string,
  to: string,
  format: TextFormat,
  signal: AbortSignal | undefined,
): Promise<void> {
  const scanner = format.kind === "csv" ? new RecordScanner(format) : undefined;
  const bytes = textBytes(file, encodingOf(format), signal);
  await writeFile(to, scanner ? evenLines(bytes, scanner) : bytes);
}

async function* evenLines(
  chunks: AsyncIterable<Uint8Array>,
  scanner: RecordScanner,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const pieces: Uint8Array[] = [];
    let from = 0;
    scanner.push(chunk, (at, isSecond) => {
      pieces.push(chunk.subarray(from, at));
      if (!isSecond) pieces.push(lineEnd);
      from = at + 1;
    });
    pieces.push(chunk.subarray(from));
    yield Buffer.concat(pieces);
  }
}

const lineEnd = Buffer.from("\n");

const encodingOf = (format: TextFormat): Encoding =>
  format.kind === "csv" ? format.encoding : "utf-8";
