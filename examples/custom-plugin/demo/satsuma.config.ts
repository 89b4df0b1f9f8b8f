import { csv, defineProject, use } from "satsuma";
// Where the plugin is installed, its name stands here: "satsuma-plugin-loyalty".
import loyalty, { pointsFrom } from "../src/index.ts";

export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("data/customers.csv"), key: "customer" },
  events: {
    orders: {
      from: csv("data/orders.csv"),
      customer: "customer",
      key: "order_id",
      time: "placed_at",
    },
    points: { from: pointsFrom("data/points.json"), customer: "member", time: "earned_at" },
  },
  plugins: [use(loyalty, { orders: "orders" })],
});
