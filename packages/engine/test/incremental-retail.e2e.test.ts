import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { hasOnlineRetail, retailConfig, retailFile } from "@satsuma/example-real-data";
import { parquet } from "@satsuma/plugin-files";
import { name, raw, sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { folderWith, projectIn } from "./support/shop.ts";

const rules = `segment recent where has order_lines in last 30 days
segment lapsing where has order_lines in last 90 days and has no order_lines in last 60 days
segment spenders where sum of order_lines.amount in last 365 days >= 1000
segment often where count of distinct order_lines.invoice ever >= 5
segment slipping where days since last of order_lines.InvoiceDate ever between 20 and 60
segment growing where sum of order_lines.amount in last 30 days > sum of order_lines.amount in previous 1 month
segment again where has sequence (order_lines then order_lines within 7 days) in last 30 days
segment once where has sequence (order_lines then no order_lines within 14 days) in last 30 days
segment abroad where last of order_lines.Country ever is not "United Kingdom" and has order_lines in last 180 days
segment best where in top 100 by sum of order_lines.amount in last 365 days
tiers value tier gold where sum of order_lines.amount in last 365 days >= 5000 tier silver where has order_lines in last 365 days otherwise none_yet
`;

/** The shop as it was known on a day: later lines do not exist yet. */
function knownUntil(day: string) {
  const config = retailConfig("online_retail.parquet");
  const { order_lines: lines } = config.events;
  const where = `${lines.where} and InvoiceDate < ${day}T00:00Z`;
  return { ...config, events: { order_lines: { ...lines, where } } };
}

test.skipIf(!hasOnlineRetail)(
  "Online Retail replayed day by day: each run looks at few customers again and has the result of a full run",
  async () => {
    const folder = await folderWith({ "segments/retail.seg": rules });
    const first = Temporal.PlainDate.from("2011-11-20");
    for (let days = 0; days <= 4; days += 1) {
      const day = first.add({ days }).toString();
      const project = await projectIn(folder, knownUntil(day));
      const run = await project.run({ asOf: day });
      const full = await project.run({ asOf: day, full: true });
      await project.close();
      expect(full.isNew).toBe(false);
      expect(full.segments.map(({ size }) => size)).toEqual(run.segments.map(({ size }) => size));
      expect(full.evaluation).toMatchObject({ mode: "full", customers: run.customers });
      if (days === 0) continue;
      expect(run.evaluation).toMatchObject({ mode: "incremental", segments: 12 });
      expect(run.evaluation.customers).toBeLessThan(run.customers / 3);
    }
  },
  120_000,
);

/** Writes the lines of the shop that lie between two days into a file of the folder. */
async function writeLines(folder: string, [from, to]: readonly [string, string]): Promise<void> {
  const warehouse = await openDuckDb({ memory: true });
  try {
    const lines = raw(`read_parquet('${retailFile("online_retail.parquet")}')`);
    const time = name("InvoiceDate");
    const query = sql`select * from ${lines} where ${time} >= ${from}::timestamp and ${time} < ${to}::timestamp`;
    await warehouse.exportQuery(query, join(folder, `lines-${from}.parquet`), "parquet");
  } finally {
    await warehouse.close();
  }
}

test.skipIf(!hasOnlineRetail)(
  "Online Retail, a file a day: what is read, measured and published is what all files at once give",
  async () => {
    const folder = await folderWith({ "segments/retail.seg": rules });
    const config = retailConfig("online_retail.parquet");
    const { order_lines: lines } = config.events;
    const from = parquet("lines-*.parquet");
    const daily = { ...config, events: { order_lines: { ...lines, from } } };
    const days = ["2010-01-01", "2011-12-06", "2011-12-07", "2011-12-08"];
    for (const [i, day] of days.slice(1).entries()) {
      await writeLines(folder, [days[i]!, day]);
      const project = await projectIn(folder, daily);
      const stateFolder = join(folder, `all-until-${day}`);
      const anew = await projectIn(folder, daily, undefined, { stateFolder });
      const [run, all] = [await project.run({ asOf: day }), await anew.run({ asOf: day })];
      expect(run.segments.map(({ size }) => size)).toEqual(all.segments.map(({ size }) => size));
      const [now, whole] = [await project.data(), await anew.data()];
      expect(now).toEqual(whole);
      expect(await project.quality()).toEqual(await anew.quality());
      await project.close();
      await anew.close();
    }
  },
  240_000,
);
