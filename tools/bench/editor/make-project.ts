import type { Catalogue, Column, EventTable, ValueType } from "@satsuma/model";
import type { RuleFile } from "@satsuma/language";
import { makeRules } from "../rules/make-rules.ts";

/** How many files the segments are spread over. */
const files = 20;

/** What many rules of a grown project share, each built on others. */
const shared = `param min_spend: money = 250 EUR "Minimum spend to count as valuable"
define paid_orders = orders where (status in ("paid", "shipped"))
define spend_12m = sum of paid_orders.amount in last 12 months "Spend, last 12 months"
define order_count_12m = count of paid_orders in last 12 months
define bought(kind: text) = has order_lines where (category is kind) in last 365 days
define is_active = has paid_orders in last 180 days
define is_reachable = email_opt_in or sms_opt_in
define is_valuable = spend_12m >= min_spend and order_count_12m >= 2

segment everyone_active where is_active and is_reachable
`;

/** Rules that use what is shared, in turn. */
const uses = [
  "is_valuable and is_reachable",
  'bought("wine") and not is_active',
  "spend_12m between 100 EUR and 1000 EUR and member of everyone_active",
  "order_count_12m >= 3 and is_reachable",
];

/** A project of so many segments; every other one uses what they share. */
export function makeProject(segments: number): readonly RuleFile[] {
  const rules = makeRules(segments).map(({ name, template, blanks }, i) => {
    const own = template.rule(...blanks);
    return `segment ${name} "Number ${i}"\n  where ${i % 2 === 0 ? own : `${uses[(i >> 1) % uses.length]} and ${own}`}\n`;
  });
  const perFile = Math.ceil(segments / files);
  const texts = Array.from({ length: files }, (_, i) =>
    rules.slice(i * perFile, (i + 1) * perFile).join("\n"),
  );
  return [
    { file: "a-shared.seg", text: shared },
    ...texts.map((text, i) => ({ file: `rules-${String(i).padStart(2, "0")}.seg`, text })),
  ];
}

const column = (type: ValueType): Column => ({ type, nullable: true });
const text = column({ kind: "text" });
const amount = column({ kind: "money", currency: "EUR" });
const yesNo = column({ kind: "yes/no" });

const events = (singular: string, time: string, fields: EventTable["fields"]): EventTable => ({
  singular,
  time,
  fields: { [time]: { type: { kind: "instant" }, nullable: false }, ...fields },
});

/** What the rules of the benchmark name. */
export const catalogue: Catalogue = {
  timezone: "UTC",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: { kind: "number" } },
    attributes: {
      country: {
        ...text,
        observed: [
          { value: "DE", share: 0.6 },
          { value: "AT", share: 0.3 },
        ],
      },
      birth_date: column({ kind: "date" }),
      email_opt_in: yesNo,
      sms_opt_in: yesNo,
      signed_up_at: column({ kind: "instant" }),
    },
  },
  events: {
    orders: events("order", "ordered_at", { amount, status: text, channel: text }),
    order_lines: events("order line", "ordered_at", { category: text, price: amount }),
    page_views: events("page view", "viewed_at", { path: text }),
    cart_adds: events("cart add", "added_at", { value: amount }),
    email_clicks: events("email click", "clicked_at", {}),
    tickets: events("ticket", "opened_at", { kind: text }),
  },
  traits: {},
};
