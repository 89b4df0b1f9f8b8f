import { SatsumaError } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt } from "../queries/read.ts";
import { createLogTables } from "./log-tables.ts";

/** Changes when a table of ours does: what another version wrote cannot be read then. */
const stateFormat = 1;

/**
 * Makes the tables in which runs, models and membership are kept, where they are not there yet.
 *
 * @throws SatsumaError `RUN_STATE` when another version of Satsuma made them
 */
export async function createState(warehouse: Warehouse): Promise<void> {
  const statements = [
    sql`CREATE SCHEMA IF NOT EXISTS ${name("satsuma")}`,
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "state_format")} AS SELECT CAST(${stateFormat} AS bigint) AS version`,
    // What data is held: one row, or none while it is being taken in.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "data_id")} (id text)`,
    // One row a published run; `evaluation` names its table, `result` is what was told of it as JSON.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "runs")} (run bigint, as_of text, data_id text, rules_id text, evaluation text, result text)`,
    // What the current run stands on, as JSON: one row, or none where an earlier version published it.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "run_bases")} (run bigint, content text)`,
    // The run that readers see: one row.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "current_run")} (run bigint)`,
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "segment_sizes")} (run bigint, as_of text, segment text, flag text, size bigint, entered bigint, departed bigint)`,
    // The rule files of a run by its rules, as JSON: `[[path, text], …]`.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "rule_texts")} (rules_id text, texts text)`,
    // One row a fit; `fitted_from` tells whether a method was asked the same before.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "models")} (method text, fitted_from text, version bigint, as_of text, data_id text, content text)`,
    // Who was erased: one row each, by a keyed hash of their key; and the secret of those hashes, from the first on.
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "erased_customers")} (hash text, erased_at text)`,
    sql`CREATE TABLE IF NOT EXISTS ${name("satsuma", "erasure_secret")} (secret text)`,
  ];
  for (const statement of statements) await warehouse.execute(statement);
  await refuseOtherFormat(warehouse);
  await createLogTables(warehouse);
}

async function refuseOtherFormat(warehouse: Warehouse): Promise<void> {
  const frame = await warehouse.query(sql`SELECT version FROM ${name("satsuma", "state_format")}`);
  const found = numberAt(frame, "version");
  if (found === stateFormat) return;
  throw new SatsumaError(
    "RUN_STATE",
    `the project's state has format ${found}; this version of Satsuma reads format ${stateFormat}`,
    {
      help: "delete the folder .satsuma and run again: rules and data lie elsewhere, only the history of runs is lost, and the list of customers who were erased",
    },
  );
}
