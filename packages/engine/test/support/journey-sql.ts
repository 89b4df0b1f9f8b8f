import { journeyFile, openSql } from "@satsuma/example-real-data";
import type { HandWritten } from "@satsuma/example-real-data";

const read = (file: string): string => `read_csv('${journeyFile(file)}', all_varchar = true)`;

/** The files of Complete Journey for hand-written SQL: tables `households`, `purchases`, `mailings` and `redemptions`. */
export const openJourneySql = (): Promise<HandWritten> =>
  openSql([
    `CREATE TABLE purchases AS SELECT t.household_id, t.basket_id, t.product_id, p.department,
       CAST(t.transaction_timestamp AS TIMESTAMP) AS bought_at,
       CAST(round(CAST(t.sales_value AS DOUBLE), 2) AS DECIMAL(12, 2)) AS amount
     FROM ${read("transactions_sample.csv.gz")} t LEFT JOIN ${read("products.csv.gz")} p USING (product_id)`,
    `CREATE TABLE mailings AS SELECT * FROM ${read("campaigns.csv")}`,
    `CREATE TABLE redemptions AS SELECT household_id, CAST(redemption_date AS TIMESTAMP) AS redeemed_at FROM ${read("coupon_redemptions.csv")}`,
    `CREATE TABLE households AS SELECT * FROM (
       SELECT household_id FROM purchases UNION SELECT household_id FROM mailings
       UNION SELECT household_id FROM ${read("demographics.csv")}
     ) LEFT JOIN ${read("demographics.csv")} USING (household_id)`,
  ]);

/** Every household as of the start of a day: some of the twenty segments written by hand, yes or no, and the tier. */
export function journeyAt(day: string): string {
  const now = `TIMESTAMP '${day}'`;
  const month = (back: number): string => `date_trunc('month', ${now}) - INTERVAL ${back} MONTH`;
  const bought = (condition: string): string =>
    `count(CASE WHEN bought_at < ${now} AND ${condition} THEN 1 END) > 0`;
  const regular = [1, 2, 3].map((back) =>
    bought(`bought_at >= ${month(back)} AND bought_at < ${month(back - 1)}`),
  );
  return `(SELECT *, spend >= 50 AS spenders, families AND coupon_users AS family_coupons,
      CASE WHEN spend >= 120 THEN 'platinum' WHEN spend >= 60 THEN 'gold' WHEN spend >= 20 THEN 'silver' ELSE 'bronze' END AS tier
    FROM (SELECT household_id AS customer, any_value(home_ownership) AS home_ownership, any_value(income) AS income,
      any_value(age) IS NULL AS age_unknown,
      coalesce(any_value(kids_count) IN ('1', '2', '3+'), FALSE) AS families,
      household_id IN (SELECT household_id FROM redemptions
        WHERE redeemed_at < ${now} AND redeemed_at >= ${now} - INTERVAL 180 DAY) AS coupon_users,
      ${regular.join(" AND ")} AS regulars,
      ${bought(`bought_at < ${now} - INTERVAL 60 DAY`)} AND NOT ${bought(`bought_at >= ${now} - INTERVAL 60 DAY`)} AS lapsed,
      sum(CASE WHEN bought_at < ${now} AND bought_at >= ${now} - INTERVAL 90 DAY THEN amount ELSE 0 END) AS spend
      FROM households LEFT JOIN purchases USING (household_id) GROUP BY 1))`;
}
