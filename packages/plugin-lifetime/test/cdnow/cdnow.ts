import { existsSync, readFileSync } from "node:fs";
import { shopOf } from "../shop.ts";
import type { Order, Shop } from "../shop.ts";

const file = new URL("../../../../../shared/data/cdnow/CDNOW_sample.txt", import.meta.url);

/** False where the data sets are not beside the repository. */
export const hasCdnow = existsSync(file);

const MS_A_DAY = 86_400_000;

/** The buyers of CDNOW's sample up to and with a day: `1997-09-30` ends the calibration of the papers. */
export function cdnow(lastDay: string): Shop {
  const end = Date.parse(`${lastDay}T00:00:00Z`);
  const orders = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/u))
    .filter((fields) => fields.length === 5)
    .map(([, customer = "", date = "", , dollars = ""]): Order => ({
      customer,
      day:
        (end - Date.parse(date.replace(/(\d{4})(\d\d)(\d\d)/u, "$1-$2-$3T00:00:00Z"))) / MS_A_DAY,
      amount: Number(dollars),
    }));
  return shopOf(orders.filter(({ day }) => day >= 0));
}
