import type { Catalogue, Column, ValueType } from "@satsuma/model";

const column = (type: ValueType): Column => ({ type, nullable: true });
const text = column({ kind: "text" });

/** What the rules of the tests may name; more attributes, all of them texts, can be added. */
export const shopWith = (attributes: readonly string[]): Catalogue => ({
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: { kind: "number" } },
    attributes: {
      country: text,
      email_opt_in: column({ kind: "yes/no" }),
      ...Object.fromEntries(attributes.map((name) => [name, text])),
    },
  },
  events: {
    orders: {
      singular: "order",
      time: "ordered_at",
      fields: {
        ordered_at: { type: { kind: "instant" }, nullable: false },
        amount: column({ kind: "money", currency: "EUR" }),
        status: text,
      },
    },
  },
  traits: {},
});
