import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { PluginUse } from "@satsuma/plugin";
import { csv } from "@satsuma/plugin-files";
import { fromQuery } from "./query-source.ts";
import type { QueryColumn } from "./query-source.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/data/complete-journey");

/** Whether the real data is there; it is no part of the project. */
export const hasCompleteJourney = existsSync(folder);

/** Path of one of its files. */
export const journeyFile = (file: string): string => resolve(folder, file);

const text = (name: string): QueryColumn => ({ name, kind: "text" });
const number = (name: string, scale = 0): QueryColumn => ({ name, kind: "number", scale });
const time = (name: string): QueryColumn => ({ name, kind: "instant" });

const read = (file: string): string => `read_csv('${journeyFile(file)}', all_varchar = true)`;

/**
 * Every household that anything is known of. The table of demographics alone has a third of them, and as the table of customers it
 * would take the others away.
 */
const households = fromQuery(
  `SELECT everybody.household_id, d.* EXCLUDE (household_id) FROM (
     SELECT household_id FROM ${read("transactions_sample.csv.gz")}
     UNION SELECT household_id FROM ${read("demographics.csv")}
     UNION SELECT household_id FROM ${read("campaigns.csv")}
   ) everybody LEFT JOIN ${read("demographics.csv")} d USING (household_id)
   ORDER BY CAST(everybody.household_id AS INTEGER)`,
  [
    number("household_id"),
    text("age"),
    text("income"),
    text("home_ownership"),
    text("marital_status"),
    text("household_size"),
    text("household_comp"),
    text("kids_count"),
  ],
);

/** Lines of receipts with what the product is. One amount of the file is 4.4e-16, which stands for nothing. */
const purchases = fromQuery(
  `SELECT t.household_id, t.store_id, t.basket_id, t.product_id, t.quantity,
     CAST(round(CAST(t.sales_value AS DOUBLE), 2) AS DECIMAL(12, 2)) AS amount, t.retail_disc, t.coupon_disc,
     t.transaction_timestamp AS bought_at, p.department, p.product_category AS category, p.brand
   FROM ${read("transactions_sample.csv.gz")} t LEFT JOIN ${read("products.csv.gz")} p USING (product_id)
   ORDER BY t.transaction_timestamp, t.basket_id, t.product_id`,
  [
    number("household_id"),
    text("store_id"),
    text("basket_id"),
    text("product_id"),
    number("quantity"),
    number("amount", 2),
    number("retail_disc", 2),
    number("coupon_disc", 2),
    time("bought_at"),
    text("department"),
    text("category"),
    text("brand"),
  ],
);

/** Who was sent which campaign; the day comes from the campaign's description. */
const mailings = fromQuery(
  `SELECT c.household_id, c.campaign_id, d.campaign_type, d.start_date || ' 00:00:00' AS sent_at
   FROM ${read("campaigns.csv")} c JOIN ${read("campaign_descriptions.csv")} d USING (campaign_id)
   ORDER BY d.start_date, c.campaign_id, CAST(c.household_id AS INTEGER)`,
  [number("household_id"), text("campaign_id"), text("campaign_type"), time("sent_at")],
);

/** Complete Journey: households with what is known of them, receipts, mailings, coupons handed in. */
export const journeyConfig = (plugins: readonly PluginUse[] = []) => ({
  timezone: "America/New_York",
  currency: "USD",
  asOf: "2018-01-01",
  customers: { from: households, key: "household_id" },
  events: {
    purchases: {
      from: purchases,
      customer: "household_id",
      time: "bought_at",
      fields: { amount: { money: true as const } },
    },
    mailings: { from: mailings, customer: "household_id", time: "sent_at" },
    redemptions: {
      from: csv(journeyFile("coupon_redemptions.csv"), {
        columns: { coupon_upc: "text", campaign_id: "text" },
      }),
      customer: "household_id",
      time: "redemption_date",
    },
  },
  plugins,
});
