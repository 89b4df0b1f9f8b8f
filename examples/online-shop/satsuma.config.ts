import rfm from "@satsuma/plugin-rfm";
import { defineProject, parquet, use } from "satsuma";

// The tables of a made-up online shop: `satsuma catalogue` shows all their columns.
export default defineProject({
  timezone: "Europe/Berlin",
  currency: "EUR",
  // The shop's last day is 2026-06-30. With data that grows, leave this out: then it is the last midnight.
  asOf: "2026-07-01",

  customers: {
    from: parquet("data/customers*.parquet"),
    key: "customer_id",
    timeIs: "utc",
    fields: {
      email: { is: "email", personal: true },
      phone: { is: "phone", personal: true },
      // Two numbers make a place: `home within 25 km of point(52.52, 13.41)`.
      home: { type: "point", latitude: "latitude", longitude: "longitude" },
    },
  },

  events: {
    orders: {
      from: parquet("data/orders*.parquet"),
      customer: "customer_id",
      key: "order_id",
      time: "ordered_at",
      timeIs: "utc",
      fields: { amount: { money: true }, discount: { money: true } },
    },
    order_lines: {
      from: parquet("data/order_lines*.parquet"),
      customer: "customer_id",
      key: "line_id",
      time: "ordered_at",
      timeIs: "utc",
      fields: { amount: { money: true }, unit_price: { money: true }, margin: { money: true } },
    },
    returns: {
      from: parquet("data/returns*.parquet"),
      customer: "customer_id",
      key: "return_id",
      time: "returned_at",
      timeIs: "utc",
      fields: { amount: { money: true } },
    },
    page_views: {
      from: parquet("data/page_views*.parquet"),
      customer: "customer_id",
      key: "view_id",
      time: "viewed_at",
      timeIs: "utc",
    },
    cart_adds: {
      from: parquet("data/cart_adds*.parquet"),
      customer: "customer_id",
      key: "cart_add_id",
      time: "added_at",
      timeIs: "utc",
      fields: { value: { money: true } },
    },
    emails: {
      from: parquet("data/emails*.parquet"),
      customer: "customer_id",
      key: "email_id",
      time: "sent_at",
      timeIs: "utc",
    },
    email_clicks: {
      from: parquet("data/email_clicks*.parquet"),
      customer: "customer_id",
      key: "click_id",
      time: "clicked_at",
      timeIs: "utc",
    },
    tickets: {
      from: parquet("data/tickets*.parquet"),
      customer: "customer_id",
      key: "ticket_id",
      time: "opened_at",
      timeIs: "utc",
    },
    survey_answers: {
      from: parquet("data/survey_answers*.parquet"),
      customer: "customer_id",
      key: "answer_id",
      time: "answered_at",
      timeIs: "utc",
    },
  },

  // `satsuma quality` expects columns to be known in four rows of five; these are rightly not, and scores go from 0 to 10.
  quality: {
    columns: {
      interests: { coverage: 0.6 },
      "survey_answers.score": { coverage: 0.4, possible: "score between 0 and 10" },
    },
  },

  // Scores by how recently, how often and for how much: rfm.segment, rfm.recency_score …
  plugins: [use(rfm, { orders: "orders", amount: "amount", window: "24 months" })],
});
