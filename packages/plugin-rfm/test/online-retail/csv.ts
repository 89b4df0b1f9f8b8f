import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/**
 * The records of a gzipped CSV file without line breaks in values, the header first.
 *
 * @yields the fields of one record
 */
export function* csvRecords(path: string): Generator<string[]> {
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split(/\r?\n/u)) {
    if (line !== "") yield line.includes('"') ? quotedFields(line) : line.split(",");
  }
}

const quotedFields = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
    .map(([, field = ""]) => field)
    .slice(0, -1)
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
