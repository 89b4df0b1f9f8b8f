import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { hasOnlineRetail, retailConfig } from "@satsuma/example-real-data";
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
