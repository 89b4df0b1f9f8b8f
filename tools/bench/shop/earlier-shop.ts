import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { eventTimes } from "./shop-project.ts";

/**
 * What is new since the run before. `late`: one in a hundred of the days on which a customer did anything, with all they did that day, come
 * in later, as of the same instant. `newest`: the latest hundredth of each table comes in, as of the same instant. `day`: a day passes, and
 * all that happened on it comes in.
 */
export type News = "late" | "newest" | "day";

/**
 * A shop that has some of the events of another, and all its customers; the others lie beside them, to be added as files of their own.
 * Made anew each time.
 */
export async function makeEarlierShop(shop: string, folder: string, news: News): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["data", "news"]) mkdirSync(join(folder, part), { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1500MB" });
  const connection = await instance.connect();
  try {
    for (const [table, files] of filesByTable(shop))
      await writeEarlier(connection, { shop, folder, table, files, news });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Adds to an earlier shop the files that it lacks. */
export function addNews(folder: string): void {
  for (const file of readdirSync(join(folder, "news")))
    renameSync(join(folder, "news", file), join(folder, "data", file));
}

const filesByTable = (shop: string): [table: string, files: readonly string[]][] =>
  Object.entries(
    Object.groupBy(readdirSync(join(shop, "data")), (file) =>
      file.replace(/(?:-\d+)?\.parquet$/, ""),
    ),
  ).map(([table, files = []]) => [table, files.toSorted()]);

interface EarlierTable {
  readonly shop: string;
  readonly folder: string;
  readonly table: string;
  readonly files: readonly string[];
  readonly news: News;
}

async function writeEarlier(
  connection: DuckDBConnection,
  { shop, folder, table, files, news }: EarlierTable,
): Promise<void> {
  const time = eventTimes[table];
  const paths = files.map((file) => quoted(join(shop, "data", file)));
  const all = `read_parquet([${paths.join(", ")}])`;
  const isNew = time === undefined ? "false" : await newEvents[news](time, all, connection);
  const copy = (from: string, where: string, path: string): Promise<unknown> =>
    connection.run(
      `copy (select * from ${from} where ${where}) to ${quoted(path)} (format parquet)`,
    );
  for (const [part, path] of paths.entries())
    await copy(path, `not (${isNew})`, join(folder, "data", partName(table, part)));
  if (time !== undefined) await copy(all, isNew, join(folder, "news", partName(table, lastPart)));
}

/** Files are read in the order of their names: one that is added comes after the others. */
const lastPart = 999;

const partName = (table: string, part: number): string =>
  `${table}-${String(part).padStart(3, "0")}.parquet`;

/** Tests of an event in SQL: by the column of its time, and all events of its table. */
const newEvents: Readonly<
  Record<News, (time: string, all: string, connection: DuckDBConnection) => Promise<string>>
> = {
  late: async (time) => `hash(customer_id, cast(${time} as date)) % 100 = 0`,
  newest: async (time, all, connection) => {
    const reader = await connection.runAndReadAll(
      `select cast(quantile_disc(${time}, 0.99) as varchar) from ${all}`,
    );
    return `${time} >= timestamp ${quoted(String(reader.value(0, 0)))}`;
  },
  day: async (time) => `${time} >= timestamp '2026-06-30'`,
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
