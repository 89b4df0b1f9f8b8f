import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../repository/files.ts";
import type { Sized } from "../row.ts";
import { runJob } from "../run-job.ts";

/** A shop that jobs can run over. */
export interface PreparedShop {
  readonly folder: string;
  readonly customers: number;
  readonly events: number;
  /** What it took to take it in. */
  readonly row: Sized;
}

/** A shop of this size, made unless an earlier benchmark did, and taken in anew. */
export async function prepareShop(customers: number): Promise<PreparedShop> {
  const folder = join(root, "node_modules/.cache/bench", String(customers));
  await makeShop(folder, customers);
  rmSync(join(folder, ".satsuma"), { recursive: true, force: true });
  const { cost, result } = await runJob("take-in", { folder });
  const row = { job: "take the shop's files in", customers, cost };
  return { folder, customers, events: result.events, row };
}

/** Files of an earlier benchmark are used again: the same seed gives the same shop. */
async function makeShop(folder: string, customers: number): Promise<void> {
  if (existsSync(join(folder, "data"))) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await runJob("make-shop", { folder: unfinished, customers });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}
