import { channels } from "../behaviours/behaviour.ts";
import { choice, instant, money, whole } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import { categories } from "../goods/categories.ts";
import { products } from "../goods/products.ts";
import type { Line } from "../life/basket.ts";
import type { Order } from "../life/order.ts";
import { orderStatuses } from "../life/order.ts";
import type { Return } from "../life/return.ts";
import { returnReasons } from "../life/return.ts";
import { countries } from "../people/places.ts";

/** One row a purchase. */
export const orderColumns = {
  order_id: whole("The order's number, from 1"),
  customer_id: whole("Who ordered"),
  ordered_at: instant("When it was ordered"),
  status: choice(orderStatuses, "What has become of it by the end of the window"),
  channel: choice(channels, "Where it was ordered"),
  amount: money("What was paid: the exact sum of its lines"),
  item_count: whole("Pieces in all"),
  discount: money("What the same goods would have cost more at full price"),
  shipping_country: choice(countries, "Where it was sent, by the country's two-letter code"),
};

/** One row a product in an order. */
export const orderLineColumns = {
  line_id: whole("The line's number, from 1"),
  order_id: whole("The order it is part of"),
  customer_id: whole("Who ordered"),
  ordered_at: instant("When it was ordered"),
  product: choice(
    products.map(({ name }) => name),
    "Name of the product",
  ),
  sku: choice(
    products.map(({ sku }) => sku),
    "The product's number",
  ),
  category: choice(categories, "What kind of goods it is"),
  quantity: whole("Pieces"),
  unit_price: money("What was paid for a piece"),
  amount: money("Quantity times unit price"),
  margin: money("What is left of the amount after the goods' cost"),
};

/** One row an order of which something was sent back. */
export const returnColumns = {
  return_id: whole("The return's number, from 1"),
  order_id: whole("The order it is from"),
  customer_id: whole("Who sent it back"),
  returned_at: instant("When it came back"),
  reason: choice(returnReasons, "Why it was sent back"),
  amount: money("What was paid for what came back"),
};

/** The keys of a row of an event table: its own, if it has one, and its customer's. */
export interface Keys {
  readonly key: number;
  readonly customer: number;
}

/** An order as a row. */
export const orderRow = (order: Order, { key, customer }: Keys): Row<typeof orderColumns> => ({
  order_id: key,
  customer_id: customer,
  ordered_at: order.at,
  status: order.status,
  channel: order.channel,
  amount: order.amount,
  item_count: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  discount: order.discount,
  shipping_country: order.shippingCountry,
});

/** A line of an order as a row. */
export function orderLineRow(
  { product, quantity, unitPrice }: Line,
  { key, customer, order, at }: Keys & { readonly order: number; readonly at: number },
): Row<typeof orderLineColumns> {
  return {
    line_id: key,
    order_id: order,
    customer_id: customer,
    ordered_at: at,
    product: product.name,
    sku: product.sku,
    category: product.category,
    quantity,
    unit_price: unitPrice,
    amount: quantity * unitPrice,
    margin: quantity * (unitPrice - product.cost),
  };
}

/** A return as a row. */
export const returnRow = (
  { at, reason, amount }: Return,
  { key, customer, order }: Keys & { readonly order: number },
): Row<typeof returnColumns> => ({
  return_id: key,
  order_id: order,
  customer_id: customer,
  returned_at: at,
  reason,
  amount,
});
