import { raw } from "@satsuma/sql";
import { asOf } from "../rules/templates.ts";
import { sizesOf } from "../rules/segment-sizes.ts";
import { serveJob } from "../serve-job.ts";
import { openShopWarehouse, readShopState } from "../shop/shop-project.ts";

await serveJob("rfm-by-hand", async ({ folder }, measured) => {
  const { layout } = readShopState(folder);
  const orders = layout.events["orders"];
  if (orders === undefined) throw new Error("the shop has no orders");
  const table = orders.table.map((part) => `"${part}"`).join(".");
  const warehouse = await openShopWarehouse(folder);
  try {
    return await measured(async () => {
      await warehouse.execute(raw(quintiles(table, orders.fields["amount"] ?? "amount")));
      const frame = await warehouse.query(raw("select count(*) as scored from rfm_by_hand"));
      return { scored: sizesOf(frame, ["scored"])[0] ?? NaN };
    });
  } finally {
    await warehouse.close();
  }
});

/** Recency, frequency and money of every buyer and the quintile of each, written down as a table. */
function quintiles(orders: string, amount: string): string {
  return `
  create or replace table rfm_by_hand as
  with buyers as (
    select customer_id, date_diff('day', max(ordered_at)::date, date '${asOf}') as recency,
      count(*) as frequency, sum("${amount}") as monetary
    from ${orders} where ordered_at < timestamp '${asOf}' group by customer_id
  )
  select *, ntile(5) over (order by recency desc) as r, ntile(5) over (order by frequency) as f,
    ntile(5) over (order by monetary) as m
  from buyers`;
}
