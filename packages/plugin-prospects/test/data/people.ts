import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import type { Scalar, ValueType } from "@satsuma/plugin";
import { records } from "./files.ts";

const number = { kind: "number" } as const;
const text = { kind: "text" } as const;
const yesNo = { kind: "yes/no" } as const;

/** Customers in key order, made by their number; `outcome` says who is a member. */
export function people(
  count: number,
  make: (i: number) => Readonly<Record<string, Scalar>>,
  types: Readonly<Record<string, ValueType>>,
): MemoryCustomers {
  const rows = Array.from({ length: count }, (_, i) => ({
    customer: `c${String(i).padStart(5, "0")}`,
    ...make(i),
  }));
  return customersFromRows(rows, types, text, { outcomes: { outcome: yesNo } });
}

/** 7,043 customers of a telephone company; members are those who left. */
export function telco(): MemoryCustomers {
  const all = records("telco/Telco-Customer-Churn.csv");
  return people(
    all.length,
    (i) => ({
      tenure: all[i]!["tenure"]!,
      monthly: all[i]!["MonthlyCharges"]!,
      senior: all[i]!["SeniorCitizen"] === "1",
      contract: all[i]!["Contract"]!,
      internet: all[i]!["InternetService"]!,
      outcome: all[i]!["Churn"] === "Yes",
    }),
    { tenure: number, monthly: number, senior: yesNo, contract: text, internet: text },
  );
}

/** Every eighth of 64,000 customers of a mail-order shop; members are the few who visited after no mail. */
export function hillstrom(): MemoryCustomers {
  const all = records("hillstrom/hillstrom.csv.gz").filter((_, i) => i % 8 === 0);
  return people(
    all.length,
    (i) => ({
      recency: all[i]!["recency"]!,
      history: all[i]!["history"]!,
      newbie: all[i]!["newbie"] === "1",
      zip: all[i]!["zip_code"]!,
      outcome: all[i]!["visit"] === "1" && all[i]!["segment"] === "No E-Mail",
    }),
    { recency: number, history: { kind: "money", currency: "USD" }, newbie: yesNo, zip: text },
  );
}

const household = [
  "age",
  "income",
  "home_ownership",
  "marital_status",
  "household_size",
  "kids_count",
];

/** 801 households of a grocer, all that is known of them a text; members are those who redeemed a coupon. */
export function households(): MemoryCustomers {
  const all = records("complete-journey/demographics.csv");
  const redeemed = new Set(
    records("complete-journey/coupon_redemptions.csv").map((one) => one["household_id"]),
  );
  const known = (value = "") => (value === "" || value === "NA" ? null : value);
  return people(
    all.length,
    (i) => ({
      ...Object.fromEntries(household.map((name) => [name, known(all[i]![name])])),
      outcome: redeemed.has(all[i]!["household_id"]),
    }),
    Object.fromEntries(household.map((name) => [name, text])),
  );
}
