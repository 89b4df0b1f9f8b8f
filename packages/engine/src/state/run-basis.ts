import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { z } from "zod";
import { textAt } from "../queries/read.ts";

/** What a published run stands on: what the next one must know to tell whom it need not look at again. */
export interface RunBasis {
  /** A hash of all that bears on every customer: how this version evaluates, zone, weeks, columns. */
  readonly settings: string;
  /** The arrangement of the data it read. */
  readonly dataVersion: number;
  readonly segments: Readonly<Record<string, SegmentBasis>>;
}

export interface SegmentBasis {
  /** As `ruleIdentity` says. */
  readonly rule: string;
  /** ISO instant that the segment described. */
  readonly asOf: string;
}

const shape = z.object({
  settings: z.string(),
  dataVersion: z.number(),
  segments: z.record(z.string(), z.object({ rule: z.string(), asOf: z.string() })),
});

const table = name("satsuma", "run_bases");

/** What a run stands on; undefined where it was not kept, as by versions before this one. */
export async function basisOf(warehouse: Warehouse, run: number): Promise<RunBasis | undefined> {
  const frame = await warehouse.query(sql`SELECT content FROM ${table} WHERE run = ${run}`);
  if (frame.length === 0) return undefined;
  const parsed = shape.safeParse(JSON.parse(textAt(frame, "content")));
  return parsed.success ? parsed.data : undefined;
}

/** Keeps what a run stands on; that of earlier ones is of no use any more. */
export async function keepBasis(warehouse: Warehouse, run: number, basis: RunBasis): Promise<void> {
  await warehouse.execute(sql`DELETE FROM ${table}`);
  await warehouse.execute(sql`INSERT INTO ${table} VALUES (${run}, ${JSON.stringify(basis)})`);
}
