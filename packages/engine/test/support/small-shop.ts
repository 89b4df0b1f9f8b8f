import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";

/** Five customers: ada buys much, bo a little, cleo long ago, dan never, eve's country is not known. */
export const smallShop: Readonly<Record<string, string>> = {
  "data/customers.csv": `customer_id,country,birth_date,email_opt_in
ada,DE,1990-05-01,true
bo,AT,2001-12-31,false
cleo,DE,1975-02-28,true
dan,FR,1988-07-14,true
eve,,1999-01-01,
`,
  "data/orders.csv": `order_id,customer_id,ordered_at,amount,status
1,ada,2026-02-20T10:00:00Z,120.50,paid
2,ada,2026-01-05T09:00:00Z,80.00,paid
3,ada,2025-11-11T18:30:00Z,300.00,cancelled
4,bo,2026-02-27T23:30:00Z,19.99,paid
5,cleo,2024-06-01T12:00:00Z,45.00,paid
6,eve,2026-02-28T22:59:59Z,10.00,paid
7,eve,2026-02-28T23:00:00Z,99.00,paid
`,
  "segments/shop.seg": `segment recent "Bought lately" where has orders in last 90 days
segment big_spenders where sum of orders.amount where (status is "paid") ever >= 100 EUR
segment germans where country is "DE"
segment not_germans where country is not "DE"
segment silent where has no orders ever
tiers loyalty "Loyalty"
  tier gold where count of orders ever >= 3
  tier silver where count of orders ever >= 1
  otherwise none_yet
`,
};

/** The config of that shop. */
export const smallConfig: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("data/customers.csv"), key: "customer_id" },
  events: {
    orders: {
      from: csv("data/orders.csv"),
      customer: "customer_id",
      key: "order_id",
      time: "ordered_at",
      fields: { amount: { money: true } },
    },
  },
};
