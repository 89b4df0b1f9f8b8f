import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openProject, use, type Project, type ProjectConfig } from "@satsuma/engine";
import type { Catalogue } from "@satsuma/model";
import { parquet } from "@satsuma/plugin-files";
import rfm from "@satsuma/plugin-rfm";
import type { Layout, Warehouse } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { asOf } from "../rules/templates.ts";

/** The zone of the shop: its midnights are those of the statements written by hand. */
const timezone = "UTC";

/** What a shop is evaluated as of. */
export const clock = { asOf: `${asOf}T00:00:00Z`, timezone, weekStart: "monday" } as const;

/** What was found when the shop was taken in. */
export interface ShopState {
  readonly catalogue: Catalogue;
  readonly layout: Layout;
  readonly customers: number;
}

/** Opens the shop in a folder as a project, with RFM or without plugins. */
export function openShopProject(
  folder: string,
  plugins: ProjectConfig["plugins"] = [],
): Promise<Project> {
  writeFileSync(join(folder, "satsuma.config.ts"), "// The benchmark brings this config itself.\n");
  return openProject(folder, {
    warehouses: { duckdb: () => openShopWarehouse(folder) },
    importConfig: async () => ({ ...config, plugins }),
    now: clock.asOf,
  });
}

/** RFM as a project would use it. */
export const rfmPlugin = use(rfm, { orders: "orders", amount: "amount" });

/** What is known of a shop that was taken in. */
export const readShopState = (folder: string): ShopState =>
  JSON.parse(readFileSync(join(folder, ".satsuma/data.json"), "utf8"));

/** The warehouse of a shop; it has one owner at a time. */
export const openShopWarehouse = (folder: string): Promise<Warehouse> =>
  openDuckDb({ file: join(folder, ".satsuma/warehouse.duckdb"), folder });

const events = (name: string, time: string, key: string) => ({
  from: parquet(`data/${name}*.parquet`),
  customer: "customer_id",
  time,
  timeIs: "utc" as const,
  key,
});

/** When events of each table happened: its column. */
export const eventTimes: Readonly<Record<string, string>> = {
  orders: "ordered_at",
  order_lines: "ordered_at",
  page_views: "viewed_at",
  cart_adds: "added_at",
  email_clicks: "clicked_at",
  emails: "sent_at",
  tickets: "opened_at",
  returns: "returned_at",
  survey_answers: "answered_at",
};

const config: ProjectConfig = {
  timezone,
  currency: "EUR",
  customers: { from: parquet("data/customers*.parquet"), key: "customer_id" },
  events: {
    orders: { ...events("orders", "ordered_at", "order_id"), fields: { amount: { money: true } } },
    order_lines: events("order_lines", "ordered_at", "line_id"),
    page_views: events("page_views", "viewed_at", "view_id"),
    cart_adds: events("cart_adds", "added_at", "cart_add_id"),
    email_clicks: events("email_clicks", "clicked_at", "click_id"),
    emails: events("emails", "sent_at", "email_id"),
    tickets: events("tickets", "opened_at", "ticket_id"),
    returns: events("returns", "returned_at", "return_id"),
    survey_answers: events("survey_answers", "answered_at", "answer_id"),
  },
};
