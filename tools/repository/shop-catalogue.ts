import type { Catalogue, Columns, ValueType } from "@satsuma/model";
import { eventTables, shopTables, type ColumnKind, type ColumnPlans } from "@satsuma/sample-shop";

/** What rules over the sample shop may say: the rules in the documents are checked against it. */
export const shopCatalogue = (): Catalogue => ({
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: { kind: "number" } },
    attributes: columns(shopTables.customers),
  },
  events: Object.fromEntries(
    eventTables.map((name) => {
      const fields = columns(shopTables[name]);
      const [time = ""] = Object.keys(fields).filter(
        (field) => fields[field]?.type.kind === "instant",
      );
      return [name, { singular: name.replace(/s$/, ""), time, fields }];
    }),
  ),
  traits: {
    rfm: {
      methods: {
        score: {
          parameters: {},
          columns: {
            segment: { type: { kind: "text" }, nullable: true },
            recency_score: { type: { kind: "number" }, nullable: true },
            frequency_score: { type: { kind: "number" }, nullable: true },
            monetary_score: { type: { kind: "number" }, nullable: true },
          },
        },
      },
    },
  },
});

function columns(plans: ColumnPlans): Columns {
  return Object.fromEntries(
    Object.entries(plans).map(([name, { kind, doc }]) => [
      name,
      { type: types[kind], nullable: true, description: doc },
    ]),
  );
}

const types: Readonly<Record<ColumnKind, ValueType>> = {
  whole: { kind: "number" },
  number: { kind: "number" },
  money: { kind: "money", currency: "EUR" },
  date: { kind: "date" },
  instant: { kind: "instant" },
  "yes-no": { kind: "yes/no" },
  text: { kind: "text" },
  choice: { kind: "text" },
  choices: { kind: "list", of: { kind: "text" } },
};
