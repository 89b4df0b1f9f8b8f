import { describe, expect, it } from "vitest";
import { ruleName, wordsOf } from "../../src/init/words.ts";

describe("words of a column's name", () => {
  it.each([
    ["CustomerID", ["customer", "id"]],
    ["customer_unique_id", ["customer", "unique", "id"]],
    ["InvoiceNo", ["invoice", "no"]],
    ["HTTPStatus", ["http", "status"]],
    ["Annual Income (k$)", ["annual", "income", "k"]],
    ["orderdate", ["orderdate"]],
  ])("finds the words of %s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it.each([
    ["Annual Income (k$)", "annual_income_k"],
    ["Straße", "strae"],
    ["1st order", "n_1st_order"],
    ["€", "column"],
  ])("makes %s a name that needs no backquotes", (name, rule) => {
    expect(ruleName(name)).toBe(rule);
  });
});
