import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { retailSegments } from "@satsuma/example-real-data";

const file = resolve(
  import.meta.dirname,
  "../../../../../shared/data/online-retail/online_retail.parquet",
);

/** Whether the real data is there; it is no part of the project. */
export const hasRetail = existsSync(file);

/** An instant after its last day. */
export const retailNow = "2011-12-10T06:00:00Z";

/** Segments of every trait that plugins give. */
const traits = `
segment leaving where churn.risk >= 0.5 or churn.risk is unknown
segment first_cluster where clusters.kmeans.cluster is 1
segment scored where rfm.recency_score + rfm.frequency_score >= 8
tiers loyalty tier high where rfm.segment is "champions" tier mid where churn.risk < 0.5 otherwise low
`;

/** A project over Online Retail: twenty segments and those of traits. @param where which order lines there are, besides the clean ones */
export const retailShop = (where = "true"): Readonly<Record<string, string>> => ({
  "segments/shop.seg": retailSegments + traits,
  "satsuma.config.ts": `import churn from "@satsuma/plugin-churn";
import clusters from "@satsuma/plugin-clusters";
import rfm from "@satsuma/plugin-rfm";
import { defineProject, parquet, use } from "satsuma";

export default defineProject({
  timezone: "Europe/London",
  currency: "GBP",
  asOf: "2011-12-10",
  events: {
    order_lines: {
      from: parquet(${JSON.stringify(file)}),
      customer: "CustomerID",
      time: "InvoiceDate",
      timeIs: { local: "Europe/London" },
      fields: { amount: "Quantity * UnitPrice", invoice: "InvoiceNo", product: "StockCode" },
      where: ${JSON.stringify(`CustomerID is known and Quantity > 0 and UnitPrice > 0 and ${where}`)},
    },
  },
  plugins: [
    use(rfm, { orders: "order_lines", order: "invoice", amount: "amount" }),
    use(churn, { events: "order_lines", order: "invoice", depth: 4, minimumLeaf: 10 }),
    use(clusters, {
      k: 4,
      methods: ["kmeans"],
      features: ["days since (last of order_lines.InvoiceDate ever)", "sum of order_lines.amount ever"],
    }),
  ],
});
`,
});
