import { createLanguageService } from "@satsuma/language";
import type { LanguageService } from "@satsuma/language";
import type { Catalogue, Column, ValueType } from "@satsuma/model";

const column = (type: ValueType): Column => ({ type, nullable: true });
const text = column({ kind: "text" });

const catalogue: Catalogue = {
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: { kind: "number" } },
    attributes: { country: text, email_opt_in: column({ kind: "yes/no" }) },
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
};

/** A service of a small shop with one file beside the one that is edited. */
export function shopService(): LanguageService {
  const service = createLanguageService({ catalogue, asOf: "2026-02-28T23:00:00Z" });
  service.setFile("shared.seg", 'segment german where country is "DE"\n');
  return service;
}
