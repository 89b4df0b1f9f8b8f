import { checkRowCondition, checkRowExpression } from "@satsuma/language";
import type { Columns } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { printed } from "./printed.ts";

const columns: Columns = {
  Quantity: { type: { kind: "number" }, nullable: false },
  UnitPrice: { type: { kind: "number" }, nullable: true },
  CustomerID: { type: { kind: "number" }, nullable: true },
  InvoiceNo: { type: { kind: "text" }, nullable: false },
  "Invoice Date": { type: { kind: "instant" }, nullable: true },
};
const table = { name: "lines", columns };
const basics = { timezone: "Europe/London", weekStart: "monday", currency: "GBP" } as const;

const row = (text: string) => checkRowExpression(text, "<fields.amount>", table, basics);

describe("an expression about a row", () => {
  it.each([
    ["Quantity * UnitPrice", "(lines.Quantity * lines.UnitPrice)"],
    ["InvoiceNo", "lines.InvoiceNo"],
    ["lower(InvoiceNo)", "lower(lines.InvoiceNo)"],
    ["UnitPrice default 0", "default(lines.UnitPrice, 0)"],
    ["`Invoice Date`", "lines.Invoice Date"],
    ["CustomerID is known and Quantity > 0", "and(known(lines.CustomerID), gt(lines.Quantity, 0))"],
    ["`Invoice Date` since 2011-01-01", "inWindow(lines.Invoice Date, since 2011-01-01)"],
    ["`Invoice Date` in 2011-Q1", "inWindow(lines.Invoice Date, 2011-01-01..2011-04-01)"],
    [
      "`Invoice Date` within 2 days of 2011-01-01",
      "inWindow(lines.Invoice Date, 2 day of 2011-01-01)",
    ],
    [
      "anniversary of `Invoice Date` in 2011-Q1",
      "inWindow(anniversary(localDate(lines.Invoice Date)), 2011-01-01..2011-04-01)",
    ],
    ["point(UnitPrice, Quantity)", "point(lines.UnitPrice, lines.Quantity)"],
    [
      "point(UnitPrice, Quantity) within 5 km of point(1, 2)",
      "near 5000 m(point(lines.UnitPrice, lines.Quantity), point(1, 2))",
    ],
    ['not InvoiceNo starts with "C"', 'not(starts(lines.InvoiceNo, "C"))'],
  ])("%s", (text, tree) => {
    const { result, diagnostics } = row(text);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result && printed(result.kind === "cond" ? result.cond : result.value)).toBe(tree);
  });

  it("knows what may be unknown", () => {
    const { result } = row("Quantity * UnitPrice");
    expect(result?.kind === "value" && result.value.nullable).toBe(true);
  });

  it.each([
    ["quantity", "SEG2001", "quantity"],
    ["country", "SEG2001", "country"],
    ["`Invoice Date` in last 3 days", "SEG4008", "last 3 days"],
    ["`Invoice Date` before today", "SEG4008", "today"],
    ["`Invoice Date` before 3 days ago", "SEG4008", "3 days ago"],
    ["days since `Invoice Date`", "SEG4008", "days since `Invoice Date`"],
    ["has orders", "SEG2004", "orders"],
    ["orders.amount > 4", "SEG2004", "orders.amount"],
    ["member of vip", "SEG2004", "member of vip"],
    ["in top 5 by Quantity", "SEG2004", "in top 5 by Quantity"],
    ['in sample 5% seed "x"', "SEG2004", 'in sample 5% seed "x"'],
    ["Quantity > percentile 5 of Quantity", "SEG2004", "percentile 5 of Quantity"],
    ["has sequence (orders then returns)", "SEG2004", "has sequence (orders then returns)"],
    ["anniversary of `Invoice Date`", "SEG4013", "anniversary of `Invoice Date`"],
    ["anniversary of `Invoice Date` in this month", "SEG4008", "this month"],
    ["`Invoice Date` in each of previous 2 months", "SEG4012", "each of previous 2 months"],
  ])("%s is told in its own text", (text, code, place) => {
    const { result, diagnostics } = row(text);
    expect(result).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    const span = diagnostics[0]?.primary?.span;
    expect(span?.file).toBe("<fields.amount>");
    expect(text.slice(span?.start, span?.end)).toBe(place);
  });
});

describe("a condition about a row", () => {
  it("takes a yes/no value for one", () => {
    const flags = {
      name: "t",
      columns: { paid: { type: { kind: "yes/no" }, nullable: true } },
    } as const;
    const { cond } = checkRowCondition("paid", "<where>", flags, basics);
    expect(cond && printed(cond)).toBe("isYes(t.paid)");
  });
  it("refuses any other value", () => {
    const { cond, diagnostics } = checkRowCondition("Quantity", "<where>", table, basics);
    expect(cond).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG3003"]);
  });
});
