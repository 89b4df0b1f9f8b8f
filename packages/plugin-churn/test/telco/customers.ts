import { existsSync, readFileSync } from "node:fs";
import type { Scalar, ValueType } from "@satsuma/plugin";

const file = new URL("../../../../../shared/data/telco/Telco-Customer-Churn.csv", import.meta.url);

/** False where the real data is not there. */
export const hasTelco = existsSync(file);

/** A customer: `customer`, the key, and the columns. */
export type TelcoRow = Readonly<Record<string, Scalar>>;

const numbers = new Set(["seniorcitizen", "tenure", "monthlycharges", "totalcharges"]);

/** Names of the columns that say what a customer is like, in lower case as the plugin calls features. */
export function telcoColumns(): string[] {
  return header().filter((name) => name !== "customerid" && name !== "churn");
}

/** Types of those columns. */
export const telcoTypes = (): Record<string, ValueType> =>
  Object.fromEntries(
    telcoColumns().map((name) => [name, { kind: numbers.has(name) ? "number" : "text" }]),
  );

/**
 * All 7,043 customers in the file's order; `churned` says who left.
 *
 * @param blank what a blank totalcharges is taken for
 */
export function telco(blank: number | null): TelcoRow[] {
  const names = header();
  return lines()
    .slice(1)
    .map((line) => {
      const cells = line.split(",");
      const row = names.map((name, i): [string, Scalar] => [
        name,
        numbers.has(name) ? numberOf(cells[i]!, blank) : cells[i]!,
      ]);
      const { customerid = null, churn, ...columns } = Object.fromEntries(row);
      return { ...columns, customer: customerid, outcome: churn === "Yes" };
    });
}

const numberOf = (cell: string, blank: number | null): number | null =>
  cell.trim() === "" ? blank : Number(cell);

const lines = (): string[] => readFileSync(file, "utf8").trim().split(/\r?\n/u);

const header = (): string[] => lines()[0]!.toLowerCase().split(",");
