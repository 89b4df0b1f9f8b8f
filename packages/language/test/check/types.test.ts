import { checkExpression } from "@satsuma/language";
import { typeName } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { shop } from "./shop.ts";

function typed(text: string): string {
  const { result, diagnostics } = checkExpression(text, "<expression>", shop);
  if (result?.kind !== "value") return diagnostics.map(({ code }) => code).join();
  const { type, nullable } = result.value;
  const exact = type.kind === "approx" ? "nearly " : "";
  return `${exact}${typeName(type)}${nullable ? " or unknown" : ""}`;
}

describe("a column can be unknown", () => {
  const nullable = (column: Column): boolean | undefined => {
    const attributes = { x: column };
    const { result } = checkExpression("x", "<expression>", {
      ...shop,
      customer: { ...shop.customer, attributes },
    });
    return result?.kind === "value" ? result.value.nullable : undefined;
  };
  it.each<[string, Column, boolean]>([
    ["where the catalogue says so", { type: { kind: "text" }, nullable: true }, true],
    ["not where it says that it never is", { type: { kind: "text" }, nullable: false }, false],
    [
      "where empty text counts as unknown",
      { type: { kind: "text" }, nullable: false, emptyIsUnknown: true },
      true,
    ],
    ["where it may hold no number at all", { type: { kind: "approx" }, nullable: false }, true],
  ])("%s", (_, column, expected) => {
    expect(nullable(column)).toBe(expected);
  });
});

describe("the type of a value, and whether it can be unknown", () => {
  it.each([
    ["1", "number"],
    ["30%", "number"],
    ["5 EUR", "amount (EUR)"],
    ["90 days", "duration"],
    ["90 days ago", "date and time"],
    ["today", "date"],
    ["now", "date and time"],
    ["true", "yes/no"],
    ["age", "number or unknown"],
    ["age + 1", "number or unknown"],
    ["age / 2", "nearly number or unknown"],
    ["1 / 2", "nearly number"],
    ["count of orders", "number"],
    ["count of distinct orders.status", "number"],
    ["count of orders / 2", "nearly number"],
    ["count of orders / count of returns", "nearly number or unknown"],
    ["sum of orders.amount", "amount (EUR)"],
    ["sum of orders.weight", "nearly number"],
    ["average of orders.amount", "nearly amount (EUR) or unknown"],
    ["average of orders.item_count", "nearly number or unknown"],
    ["median of orders.amount", "amount (EUR) or unknown"],
    ["min of orders.ordered_at", "date and time or unknown"],
    ["first of orders.item_count", "number or unknown"],
    ["sum of orders.amount * 2", "amount (EUR)"],
    ["2 * sum of orders.amount", "amount (EUR)"],
    ["sum of orders.amount / 2", "nearly amount (EUR)"],
    ["sum of orders.amount / sum of orders.amount", "nearly number or unknown"],
    ["sum of orders.amount / count of orders", "nearly amount (EUR) or unknown"],
    ["sum of orders.amount - 5", "amount (EUR)"],
    ["average of orders.amount - sum of orders.amount", "nearly amount (EUR) or unknown"],
    ["round(average of orders.amount, 2)", "amount (EUR) or unknown"],
    ["round(rating)", "number or unknown"],
    ["age default 0", "number"],
    ["age default loyalty_points", "number or unknown"],
    ["count of orders default 3", "number"],
    ["average of orders.amount default 0", "nearly amount (EUR)"],
    ['tier default "none"', "text"],
    ["years since birth_date", "number or unknown"],
    ["days since signed_up_at", "number"],
    ["weekday of signed_up_at", "text"],
    ["lower(email)", "text or unknown"],
    ["smaller(age, 5)", "number or unknown"],
    ["larger(signed_up_at, last_login_at)", "date and time or unknown"],
    ["churn.risk", "nearly number or unknown"],
    ["sum of orders.amount + count of orders", "SEG3009"],
    ["5 EUR / 5 USD", "SEG3004"],
  ])("%s is %s", (text, type) => {
    expect(typed(text)).toBe(type);
  });
});
