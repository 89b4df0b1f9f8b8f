import { openSql, retailFile } from "@satsuma/example-real-data";
import type { HandWritten } from "@satsuma/example-real-data";

/** The cleaned lines of Online Retail for hand-written SQL: table `lines`, with `amount`. */
export const openRetailSql = (): Promise<HandWritten> =>
  openSql([
    `CREATE TABLE lines AS SELECT *, CAST(Quantity * UnitPrice AS DECIMAL(18, 3)) AS amount
     FROM '${retailFile("online_retail.parquet")}'
     WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0`,
  ]);

/** Every customer as of the start of a day: some of the twenty segments written by hand, yes or no, and the tier. */
export function retailAt(day: string): string {
  const now = `TIMESTAMP '${day}'`;
  const had = (condition: string): string =>
    `count(CASE WHEN InvoiceDate < ${now} AND ${condition} THEN 1 END) > 0`;
  const spend = `sum(CASE WHEN InvoiceDate < ${now} AND InvoiceDate >= ${now} - INTERVAL 12 MONTH THEN amount ELSE 0 END)`;
  const month = `date_trunc('month', ${now})`;
  const products = `count(DISTINCT CASE WHEN InvoiceDate < ${month} AND InvoiceDate >= ${month} - INTERVAL 3 MONTH THEN StockCode END)`;
  return `(SELECT *, bought_before AND NOT active AS lapsed, spend >= 2000 AS big_spenders, products >= 50 AS explorers,
      CASE WHEN NOT seen THEN 'not seen yet' WHEN spend >= 5000 THEN 'gold' WHEN spend >= 1000 THEN 'silver' ELSE 'basic' END AS tier
    FROM (SELECT CustomerID AS customer, ${had("TRUE")} AS seen,
      ${had(`InvoiceDate >= ${now} - INTERVAL 90 DAY`)} AS active,
      ${had(`InvoiceDate >= ${now} - INTERVAL 365 DAY AND InvoiceDate < ${now} - INTERVAL 90 DAY`)} AS bought_before,
      ${had("Country <> 'United Kingdom'")} AS abroad, ${spend} AS spend, ${products} AS products
      FROM lines GROUP BY 1))`;
}
