import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { z } from "zod";
import { numberAt, rowsOf, textAt } from "../queries/read.ts";
import type { RunResult } from "../run/run-result.ts";

/** A run that was published. */
export interface PublishedRun {
  readonly run: number;
  readonly asOf: string;
  readonly dataId: string;
  readonly rulesId: string;
  /** Its table in the schema `satsuma`: one row a customer. */
  readonly evaluation: string;
  readonly result: RunResult;
  /** Segment → yes/no column of the table. */
  readonly flags: ReadonlyMap<string, string>;
}

/** The run readers see; undefined before the first. */
export async function currentRun(warehouse: Warehouse): Promise<PublishedRun | undefined> {
  const frame = await warehouse.query(
    sql`SELECT r.run, as_of, data_id, rules_id, evaluation, result FROM ${name("satsuma", "runs")} AS r JOIN ${name("satsuma", "current_run")} AS c ON r.run = c.run`,
  );
  if (frame.length === 0) return undefined;
  const run = numberAt(frame, "run");
  return {
    run,
    asOf: textAt(frame, "as_of"),
    dataId: textAt(frame, "data_id"),
    rulesId: textAt(frame, "rules_id"),
    evaluation: textAt(frame, "evaluation"),
    result: parseResult(textAt(frame, "result")),
    flags: await flagsOf(warehouse, run),
  };
}

async function flagsOf(warehouse: Warehouse, run: number): Promise<Map<string, string>> {
  const frame = await warehouse.query(
    sql`SELECT segment, flag FROM ${name("satsuma", "segment_sizes")} WHERE run = ${run}`,
  );
  return new Map(rowsOf(frame).map(({ segment, flag }) => [String(segment), String(flag)]));
}

function parseResult(text: string): RunResult {
  const parsed = z
    .looseObject({
      asOf: z.string(),
      segments: z.array(z.unknown()),
      // Runs of before there were any say nothing of them.
      skipped: z.array(z.unknown()).default([]),
      failures: z.array(z.unknown()).default([]),
    })
    .parse(JSON.parse(text));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by publish only, and the parts that matter are checked
  return parsed as unknown as RunResult;
}
