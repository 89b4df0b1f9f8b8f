import type { Catalogue, Column, EventTable, ValueType } from "@satsuma/model";

const text: ValueType = { kind: "text" };
const number: ValueType = { kind: "number" };
const eur: ValueType = { kind: "money", currency: "EUR" };
const instant: ValueType = { kind: "instant" };
const day: ValueType = { kind: "date" };
const yesNo: ValueType = { kind: "yes/no" };

const always = (type: ValueType): Column => ({ type, nullable: false });
const sometimes = (type: ValueType): Column => ({ type, nullable: true });

const events = (
  singular: string,
  time: string,
  fields: Readonly<Record<string, Column>> = {},
): EventTable => ({ singular, time, fields: { [time]: always(instant), ...fields } });

/** All that the examples of the language name: a shop in Berlin that counts in euros. */
export const exampleCatalogue: Catalogue = {
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: number },
    attributes: {
      country: sometimes(text),
      birth_date: sometimes(day),
      name_day: sometimes({ kind: "annual date" }),
      email: sometimes(text),
      phone: sometimes(text),
      first: sometimes(text),
      is_staff: always(yesNo),
      sms_opt_in: sometimes(yesNo),
      email_opt_in: sometimes(yesNo),
      preferred_language: sometimes(text),
      interests: sometimes({ kind: "list", of: text }),
      loyalty_points: sometimes(number),
      signed_up_at: sometimes(instant),
      last_login_at: sometimes(instant),
      subscription_ends_on: sometimes(day),
      home_location: sometimes({ kind: "point" }),
      "Loyalty Number": sometimes(text),
    },
  },
  events: {
    orders: {
      ...events("order", "ordered_at", {
        order_id: always(text),
        amount: sometimes(eur),
        status: sometimes(text),
        channel: sometimes(text),
        item_count: sometimes(number),
        delivered_on: sometimes(day),
      }),
      key: "order_id",
    },
    order_items: events("order item", "bought_at", {
      category: sometimes(text),
      labels: sometimes({ kind: "list", of: text }),
    }),
    returns: events("return", "returned_at"),
    bounces: events("bounce", "bounced_at"),
    page_views: events("page view", "viewed_at", { path: sometimes(text), url: sometimes(text) }),
    cart_adds: events("cart add", "added_at", { value: sometimes(eur) }),
    tickets: events("ticket", "opened_at", { kind: sometimes(text) }),
    email_clicks: events("email click", "clicked_at"),
    app_opens: events("app open", "used_at", { place: sometimes({ kind: "point" }) }),
  },
  traits: {
    rfm: {
      methods: {
        score: {
          parameters: { window: { type: { kind: "duration" } } },
          columns: {
            recency_score: sometimes(number),
            frequency_score: sometimes(number),
            monetary_score: sometimes(number),
            segment: sometimes({
              kind: "enum",
              values: ["champions", "loyal", "at risk", "hibernating"],
            }),
          },
        },
      },
    },
    churn: {
      methods: { logistic: { parameters: {}, columns: { risk: sometimes({ kind: "approx" }) } } },
    },
    kmeans: {
      methods: {
        clusters: {
          parameters: {
            k: { type: number },
            features: { type: number, list: true },
            seed: { type: text },
          },
          columns: { cluster: sometimes(number) },
        },
      },
    },
    // A plugin may be called like a table; what the table lacks is looked up here.
    orders: {
      methods: {
        estimate: { parameters: {}, columns: { count_estimate: sometimes(number) } },
      },
    },
  },
};
