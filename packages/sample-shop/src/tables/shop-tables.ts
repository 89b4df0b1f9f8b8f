import type { Column } from "../columns/column.ts";
import { GrowingTable } from "../columns/growing-table.ts";
import { customerColumns } from "./customers.ts";
import { emailClickColumns, emailColumns } from "./mails.ts";
import { plantedColumns } from "./planted.ts";
import { productColumns } from "./products.ts";
import { orderColumns, orderLineColumns, returnColumns } from "./purchases.ts";
import { cartAddColumns, pageViewColumns } from "./site.ts";
import { surveyAnswerColumns, ticketColumns } from "./voices.ts";

/** The columns of every table of the shop, by name, in the order they are written. */
export const shopTables = {
  customers: customerColumns,
  orders: orderColumns,
  order_lines: orderLineColumns,
  returns: returnColumns,
  page_views: pageViewColumns,
  cart_adds: cartAddColumns,
  emails: emailColumns,
  email_clicks: emailClickColumns,
  tickets: ticketColumns,
  survey_answers: surveyAnswerColumns,
  products: productColumns,
  planted: plantedColumns,
};

/** A table of the shop. */
export type TableName = keyof typeof shopTables;

/** Every table of the shop. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are what its type says
export const tableNames = Object.keys(shopTables) as readonly TableName[];

/** The tables in which a row is something that happened to a customer at an instant. */
export const eventTables = [
  "orders",
  "order_lines",
  "returns",
  "page_views",
  "cart_adds",
  "emails",
  "email_clicks",
  "tickets",
  "survey_answers",
] as const satisfies readonly TableName[];

/** Some rows of one table, by column. */
export interface Batch {
  readonly table: TableName;
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** All tables of a shop while they are being made. */
export type GrowingTables = {
  readonly [Name in TableName]: GrowingTable<(typeof shopTables)[Name]>;
};

/** All tables, without rows. */
export const startTables = (): GrowingTables => ({
  customers: new GrowingTable(customerColumns),
  orders: new GrowingTable(orderColumns),
  order_lines: new GrowingTable(orderLineColumns),
  returns: new GrowingTable(returnColumns),
  page_views: new GrowingTable(pageViewColumns),
  cart_adds: new GrowingTable(cartAddColumns),
  emails: new GrowingTable(emailColumns),
  email_clicks: new GrowingTable(emailClickColumns),
  tickets: new GrowingTable(ticketColumns),
  survey_answers: new GrowingTable(surveyAnswerColumns),
  products: new GrowingTable(productColumns),
  planted: new GrowingTable(plantedColumns),
});
