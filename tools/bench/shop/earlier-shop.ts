import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { eventTimes } from "./shop-project.ts";

/**
 * What is new since the run before. `late`: one in a hundred of the days on which a customer did anything, with all they did that day, come
 * in later, as of the same instant. `newest`: the latest hundredth of each table comes in, as of the same instant. `day`: a day passes, and
 * all that happened on it comes in.
 */
export type News = "late" | "newest" | "day";

/** A shop that has some of the events of another, and all its customers. Made anew each time. */
export async function makeEarlierShop(shop: string, folder: string, news: News): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "data"), { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1500MB" });
  const connection = await instance.connect();
  try {
    for (const file of dataFiles(shop))
      await writeEarlier(connection, { shop, folder, file, news });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Gives an earlier shop all that the other has. */
export function bringUpToDate(shop: string, folder: string): void {
  rmSync(join(folder, "data"), { recursive: true, force: true });
  mkdirSync(join(folder, "data"));
  for (const file of dataFiles(shop))
    symlinkSync(join(shop, "data", file), join(folder, "data", file));
}

const dataFiles = (shop: string): string[] => readdirSync(join(shop, "data"));

async function writeEarlier(
  connection: DuckDBConnection,
  { shop, folder, file, news }: { shop: string; folder: string; file: string; news: News },
): Promise<void> {
  const time = eventTimes[file.replace(/(?:-\d+)?\.parquet$/, "")];
  const from = quoted(join(shop, "data", file));
  const isNew = time === undefined ? "false" : newEvents[news](time, from);
  await connection.run(
    `copy (select * from ${from} where not (${isNew})) to ${quoted(join(folder, "data", file))} (format parquet)`,
  );
}

/** Tests of an event in SQL: by the column of its time, and the file it is in. */
const newEvents: Readonly<Record<News, (time: string, from: string) => string>> = {
  late: (time) => `hash(customer_id, cast(${time} as date)) % 100 = 0`,
  newest: (time, from) => `${time} >= (select quantile_disc(${time}, 0.99) from ${from})`,
  day: (time) => `${time} >= timestamp '2026-06-30'`,
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
