import { checkCondition, checkExpression } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { check } from "./checking.ts";
import { printed } from "./printed.ts";
import { shop } from "./shop.ts";

const { program } = check(`
param min_spend: money = 250
define paid = orders where (status is "paid")
define spend = sum of paid.amount in last 12 months
define bought(cat: text) = has order_items where (category is cat)
segment vip where spend >= min_spend
segment tokyo timezone "Asia/Tokyo" where has orders in last 1 day
`);

const value = (text: string) => checkExpression(text, "<expression>", shop, program);

describe("an expression beside a checked project", () => {
  it.each([
    [
      "spend",
      'spend=sum[orders, orders.amount where paid=eq(orders.status, "paid") last 12 month]',
    ],
    ["count of paid", 'count[orders where paid=eq(orders.status, "paid")]'],
    ["min_spend", "min_spend=250 EUR"],
    [
      'bought("wine")',
      'bought("wine")=ge(count[order_items where eq(order_items.category, "wine")], 1)',
    ],
    ["member of tokyo", "member tokyo(ge(count[orders last 1 day], 1))"],
  ])("%s uses its names", (text, tree) => {
    const { result, diagnostics } = value(text);
    expect(diagnostics).toEqual([]);
    expect(result && printed(result.kind === "cond" ? result.cond : result.value)).toBe(tree);
  });
  it("uses the very trees of the project", () => {
    const { result } = value("member of vip");
    const vip = program.segments.find(({ name }) => name === "vip");
    expect(result?.kind === "cond" && result.cond.kind === "member" && result.cond.of).toBe(
      vip?.where,
    );
  });
  it("carries the zone of a segment that has its own", () => {
    const { result } = value("member of tokyo");
    expect(result?.kind === "cond" && result.cond).toMatchObject({ timezone: "Asia/Tokyo" });
  });
  it("has no names but the catalogue's without a project", () => {
    const { diagnostics } = checkExpression("spend > 5", "<expression>", shop);
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG2001"]);
  });
  it("is no list of events", () => {
    expect(value("paid").diagnostics.map(({ code }) => code)).toEqual(["SEG3002"]);
  });
  it("tells a mistake of syntax in the same way", () => {
    const { result, diagnostics } = value("spend >");
    expect(result).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });
});

describe("a condition beside a checked project", () => {
  it("takes a yes/no attribute for one", () => {
    const { cond } = checkCondition("email_opt_in", "<expression>", shop, program);
    expect(cond && printed(cond)).toBe("isYes(email_opt_in)");
  });
  it("refuses a value", () => {
    const { cond, diagnostics } = checkCondition("spend", "<expression>", shop, program);
    expect(cond).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG3003"]);
  });
});
