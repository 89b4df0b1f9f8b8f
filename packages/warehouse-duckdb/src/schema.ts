import { raw } from "@satsuma/sql";
import { dropOverwriting } from "./erase/overwrite-free.ts";
import type { Session } from "./session.ts";

/** The tables of ours that hold no customers: the account of each import, its rejected rows, and the last arrangement. */
const statements = [
  "create schema if not exists satsuma",
  `create table if not exists satsuma.imports (
    table_name varchar primary key, version bigint, read bigint, accepted bigint, rejected bigint, kept bigint,
    left_out json, duplicate_keys bigint, columns json, fingerprint varchar,
    way varchar, files json, whole bigint)`,
  // Of a warehouse that an earlier version made.
  "alter table satsuma.imports add column if not exists fingerprint varchar",
  "alter table satsuma.imports add column if not exists way varchar",
  "alter table satsuma.imports add column if not exists files json",
  "alter table satsuma.imports add column if not exists whole bigint",
  `create table if not exists satsuma.rejected_rows (
    table_name varchar, file varchar, line bigint, column_name varchar, reason varchar)`,
  "create sequence if not exists satsuma.import_versions",
  "create table if not exists satsuma.arranged (request varchar, result json)",
  // Counts the arrangements in which a customer's data may have changed: one row, or none before the first.
  "create table if not exists satsuma.data_version (version bigint, signature varchar)",
  "create table if not exists satsuma.added_versions (ordinal integer, event varchar, content ubigint, version bigint, last timestamp)",
  ...dropOverwriting,
];

/** Makes our schema where it is missing. */
export async function createSchema(session: Session): Promise<void> {
  await session.transaction(async (connection) => {
    for (const text of statements) await connection.execute(raw(text));
  });
}
