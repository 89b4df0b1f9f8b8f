import type { Catalogue, Column, ValueType } from "@satsuma/model";

const text: ValueType = { kind: "text" };
const eur: ValueType = { kind: "money", currency: "EUR" };
const number: ValueType = { kind: "number" };
const instant: ValueType = { kind: "instant" };
const day: ValueType = { kind: "date" };
const yesNo: ValueType = { kind: "yes/no" };

const sure = (type: ValueType): Column => ({ type, nullable: false });
const maybe = (type: ValueType, more: Partial<Column> = {}): Column => ({
  type,
  nullable: true,
  ...more,
});

const plain = (singular: string, time: string, fields: Record<string, Column> = {}) => ({
  singular,
  time,
  fields: { [time]: sure(instant), ...fields },
});

/** The names the examples of the language's specification use: a shop in Berlin that counts in euros. */
export const shop: Catalogue = {
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: number },
    attributes: {
      country: maybe(text, {
        label: "Country (Land)",
        observed: [
          { value: "DE", share: 0.6 },
          { value: "AT", share: 0.3 },
          { value: "CH", share: 0.1 },
        ],
      }),
      birth_date: maybe(day),
      name_day: maybe({ kind: "annual date" }),
      age: maybe(number, { range: { low: "18", high: "97" } }),
      email: maybe(text),
      phone: maybe(text),
      first: maybe(text),
      sms_opt_in: maybe(yesNo),
      email_opt_in: maybe(yesNo),
      is_staff: sure(yesNo),
      preferred_language: maybe(text),
      interests: maybe({ kind: "list", of: text }),
      loyalty_points: maybe(number, { range: { low: "0", high: "12000" } }),
      tier: maybe({ kind: "enum", values: ["Gold", "Silver", "Bronze"] }),
      rating: maybe({ kind: "approx" }),
      signed_up_at: sure(instant),
      last_login_at: maybe(instant),
      subscription_ends_on: maybe(day),
      home_location: maybe({ kind: "point" }),
      "Loyalty Number": maybe(text),
    },
  },
  events: {
    orders: {
      singular: "order",
      time: "ordered_at",
      key: "order_id",
      span: { first: "2024-01-01T08:00:00Z", last: "2026-02-28T20:00:00Z" },
      fields: {
        order_id: sure(text),
        ordered_at: sure(instant),
        delivered_at: maybe(instant),
        amount: sure(eur),
        status: maybe(text),
        channel: maybe(text),
        item_count: sure(number),
        weight: maybe({ kind: "approx" }),
      },
    },
    order_items: plain("order item", "bought_at", { category: maybe(text) }),
    returns: plain("return", "returned_at"),
    bounces: plain("bounce", "bounced_at"),
    page_views: plain("page view", "viewed_at", { path: sure(text), url: sure(text) }),
    cart_adds: plain("cart add", "added_at", { value: sure(eur) }),
    tickets: plain("ticket", "opened_at", { kind: sure(text) }),
    email_clicks: plain("e-mail click", "clicked_at"),
    app_opens: plain("app open", "opened_at", { place: maybe({ kind: "point" }) }),
  },
  traits: {
    rfm: {
      methods: {
        score: {
          parameters: { window: { type: { kind: "duration" } } },
          columns: {
            recency_score: maybe(number),
            frequency_score: maybe(number),
            monetary_score: maybe(number),
            segment: maybe({ kind: "enum", values: ["champions", "at risk"] }),
          },
        },
      },
    },
    churn: {
      methods: { tree: { parameters: {}, columns: { risk: maybe({ kind: "approx" }) } } },
    },
    clusters: {
      methods: {
        kmeans: {
          parameters: {
            k: { type: number },
            features: { type: number, list: true },
            seed: { type: text },
          },
          columns: { cluster: maybe(number), label: maybe(text) },
        },
        hierarchical: { parameters: {}, columns: { cluster: maybe(number) } },
      },
    },
    kmeans: {
      methods: {
        clusters: {
          parameters: {
            k: { type: number },
            features: { type: number, list: true },
            seed: { type: text },
          },
          columns: { cluster: maybe(number) },
        },
      },
    },
    // A plugin may call its values like a table; what the table lacks is looked up here.
    orders: {
      methods: { estimate: { parameters: {}, columns: { count_estimate: maybe(number) } } },
    },
  },
};
