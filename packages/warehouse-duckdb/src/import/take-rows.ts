import type { FileScan, RejectedRow } from "@satsuma/model";
import type { ImportResult, RowSource } from "@satsuma/sql";
import { account } from "./accounts.ts";
import { dropErased, markErased } from "./erased-rows.ts";
import type { ImportRun } from "./import-run.ts";
import { logRejects } from "./reject-log.ts";
import { rejectedBatchRows, rejectedRows } from "./rejected-rows.ts";
import { stageBatches } from "./stage-batches.ts";
import { dropRejects, stageFiles } from "./stage-files.ts";

/** Rows that were taken into the table an import fills, and are not accounted for yet. */
export interface Taken {
  readonly read: number;
  /** Rows that never reached the table. */
  readonly unread: number;
  /** To be asked once all rows are marked. */
  readonly rejects: () => AsyncIterable<RejectedRow>;
}

/** @throws RangeError where there are none */
export async function takeFiles(run: ImportRun, scan: FileScan): Promise<Taken> {
  if (scan.paths.length === 0) throw new RangeError(`${run.table.name} has no files`);
  const files = await stageFiles(run, scan);
  return {
    read: sum(files.map((file) => file.read)),
    unread: sum(files.map((file) => file.read - file.rows)),
    rejects: async function* () {
      yield* rejectedRows(run, scan, files);
      for (const { rejects } of files) if (rejects) await dropRejects(run, rejects);
    },
  };
}

/** Takes the rows of a plugin's source. */
export async function takeBatches(run: ImportRun, source: RowSource): Promise<Taken> {
  const { read, rejected, ...staged } = await stageBatches(run, source);
  return {
    read,
    unread: rejected.length,
    rejects: async function* () {
      yield* rejected;
      yield* rejectedBatchRows(run, staged);
    },
  };
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Accounts for what was taken, once keys were looked at: rejected rows are written down, and those of erased customers are gone. */
export async function settle(
  run: ImportRun,
  taken: Taken,
): Promise<Pick<ImportResult, "count" | "rejected">> {
  await markErased(run);
  const rejected = await logRejects(run, taken.rejects());
  const count = await account(run, taken);
  await dropErased(run);
  return { count, rejected };
}
