import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import { csvRecords } from "./csv.ts";

const folder = new URL("../../../../../shared/data/online-retail/", import.meta.url);

/** False where the data sets are not beside the repository. */
export const hasOnlineRetail = existsSync(folder);

const dayMs = 86_400_000;

/** Each buyer of Online Retail as of 2011-12-10: calendar days since the last order, invoices, and money in cents' text. */
export function onlineRetail(): MemoryCustomers<"recency" | "frequency" | "monetary"> {
  const buyers = new Map<string, { invoices: Set<string>; last: string; mils: bigint }>();
  const lines = csvRecords(fileURLToPath(new URL("online_retail.csv.gz", folder)));
  lines.next();
  for (const [invoice = "", , , quantity = "", time = "", price = "", customer = ""] of lines) {
    if (customer === "" || Number(quantity) <= 0 || Number(price) <= 0) continue;
    const buyer = buyers.get(customer) ?? { invoices: new Set(), last: "", mils: 0n };
    buyer.invoices.add(invoice);
    if (time > buyer.last) buyer.last = time;
    buyer.mils += BigInt(quantity) * thousandths(price);
    buyers.set(customer, buyer);
  }
  const rows = [...buyers].map(([customer, { invoices, last, mils }]) => ({
    customer: Number(customer),
    recency: (Date.UTC(2011, 11, 10) - Date.parse(`${last.slice(0, 10)}T00:00:00Z`)) / dayMs,
    frequency: invoices.size,
    monetary: cents(mils),
  }));
  const number = { kind: "number" } as const;
  return customersFromRows(rows, { recency: number, frequency: number, monetary: number }, number);
}

/** No price has more than three places. */
function thousandths(price: string): bigint {
  const [whole = "", fraction = ""] = price.split(".");
  return BigInt(whole + fraction.padEnd(3, "0"));
}

/** What `round(…, 2)` of the rule language gives of a positive sum. */
function cents(mils: bigint): string {
  const rounded = String((mils + 5n) / 10n).padStart(3, "0");
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
}

/** The scores other implementations gave each customer, by customer and column. */
export function expectedScores(): Map<number, Readonly<Record<string, number>>> {
  const path = fileURLToPath(new URL("expected/rfm_2011-12-10.csv.gz", folder));
  const [header = [], ...records] = csvRecords(path);
  return new Map(
    records.map((record) => [
      Number(record[0]),
      Object.fromEntries(header.map((name, i) => [name, Number(record[i])])),
    ]),
  );
}
