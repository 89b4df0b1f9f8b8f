import { survey } from "./text-file.ts";
import type { TextFormat } from "./text-file.ts";

/** Which records of a text file are asked for, both ascending. */
export interface WantedRecords {
  /** Records the engine could not read: position among all records and blank lines, from 1. */
  readonly unread: Float64Array;
  /** Rows among those it could read, from 0. */
  readonly rows: Float64Array;
}

/** The line each wanted record begins on, found by reading the file again. Entries as in `wanted`. */
export async function recordLines(
  file: string,
  format: TextFormat,
  wanted: WantedRecords & {
    readonly isOneColumn: boolean;
    readonly signal: AbortSignal | undefined;
  },
): Promise<WantedRecords> {
  const unread = new Float64Array(wanted.unread.length);
  const rows = new Float64Array(wanted.rows.length);
  const next = { unread: 0, rows: 0 };
  let row = format.kind === "csv" && format.header ? -1 : 0;
  const visit = (ordinal: number, line: number, isBlank: boolean): void => {
    if (row === -1) {
      if (!isBlank) row = 0;
    } else if (ordinal === wanted.unread[next.unread]) {
      unread[next.unread] = line;
      next.unread += 1;
    } else if (!isBlank || (wanted.isOneColumn && format.kind === "csv")) {
      if (row === wanted.rows[next.rows]) {
        rows[next.rows] = line;
        next.rows += 1;
      }
      row += 1;
    }
  };
  await survey(file, format, { signal: wanted.signal, visit });
  return { unread, rows };
}
