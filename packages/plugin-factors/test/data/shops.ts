import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import { records } from "./files.ts";

const number = { kind: "number" } as const;
const text = { kind: "text" } as const;
const yesNo = { kind: "yes/no" } as const;

/** 200 visitors of a mall. */
export const mall = (): MemoryCustomers =>
  customersFromRows(
    records("mall/Mall_Customers.csv").map((one) => ({
      customer: one["CustomerID"]!,
      age: one["Age"]!,
      income: one["Annual Income (k$)"]!,
      score: one["Spending Score (1-100)"]!,
    })),
    { age: number, income: number, score: number },
  );

/** 7,043 customers of a telephone company, and whether they left. */
export const telco = (): MemoryCustomers =>
  customersFromRows(
    records("telco/Telco-Customer-Churn.csv").map((one) => ({
      customer: one["customerID"]!,
      tenure: one["tenure"]!,
      monthly: one["MonthlyCharges"]!,
      senior: one["SeniorCitizen"] === "1",
      contract: one["Contract"]!,
      internet: one["InternetService"]!,
      outcome: one["Churn"] === "Yes",
    })),
    { tenure: number, monthly: number, senior: yesNo, contract: text, internet: text },
    text,
    { outcomes: { outcome: yesNo } },
  );
