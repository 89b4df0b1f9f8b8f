import { describe, expect, it } from "vitest";
import type { FileFacts } from "../../src/init/facts.ts";
import { fileRoles } from "../../src/init/roles/file-roles.ts";
import { amountExpression } from "../../src/init/proposal.ts";
import { amounts, fileOf, numbers, texts, times, unique } from "../support/facts.ts";

const chosen = (file: FileFacts) => {
  const roles = fileRoles(file);
  if (roles.kind === "unused") return { kind: roles.kind, reason: roles.reason };
  if (roles.kind === "customers") return { kind: roles.kind, key: roles.key.column.name };
  return {
    kind: roles.kind,
    customer: roles.customer.column.name,
    time: roles.time.column.name,
    order: roles.order?.column.name,
    amount: roles.amount && amountExpression(roles.amount),
    product: roles.product?.name,
  };
};

describe("what a file is", () => {
  it("finds pieces times price in lines of invoices", () => {
    const file = fileOf("online_retail", [
      texts("InvoiceNo"),
      texts("StockCode"),
      texts("Description"),
      numbers("Quantity", { negative: 10 }),
      times("InvoiceDate"),
      amounts("UnitPrice", { scale: 3 }),
      numbers("CustomerID", { known: 750 }),
      texts("Country", { distinct: 38 }),
    ]);
    expect(chosen(file)).toEqual({
      kind: "events",
      customer: "CustomerID",
      time: "InvoiceDate",
      order: "InvoiceNo",
      amount: "Quantity * UnitPrice",
      product: "StockCode",
    });
  });

  it("takes the order's own time and status, not those of its delivery", () => {
    const file = fileOf("orders", [
      texts("order_id", unique),
      texts("customer_id"),
      texts("order_status", { distinct: 8 }),
      times("order_purchase_timestamp"),
      times("order_approved_at"),
      times("order_delivered_customer_date"),
      times("order_estimated_delivery_date"),
    ]);
    expect(chosen(file)).toMatchObject({
      order: "order_id",
      time: "order_purchase_timestamp",
      amount: undefined,
    });
  });

  it("prefers a total to a price, and what was paid to discounts", () => {
    const file = fileOf("transactions_sample", [
      numbers("household_id"),
      numbers("basket_id"),
      numbers("product_id"),
      numbers("quantity"),
      amounts("sales_value"),
      amounts("retail_disc"),
      amounts("coupon_disc"),
      numbers("week"),
      times("transaction_timestamp"),
    ]);
    expect(chosen(file)).toMatchObject({
      customer: "household_id",
      order: "basket_id",
      amount: "sales_value",
      time: "transaction_timestamp",
    });
  });

  it("sees a table of customers where a customer's key is in every row once", () => {
    const file = fileOf("Telco-Customer-Churn", [
      texts("customerID", unique),
      texts("gender", { distinct: 2 }),
      amounts("MonthlyCharges"),
    ]);
    expect(chosen(file)).toEqual({ kind: "customers", key: "customerID" });
  });

  it("takes a plain id for the customer's in a file that is named for customers", () => {
    expect(chosen(fileOf("customers", [numbers("id", unique), texts("city")]))).toEqual({
      kind: "customers",
      key: "id",
    });
    expect(chosen(fileOf("products", [numbers("id", unique), texts("city")]))).toMatchObject({
      kind: "unused",
    });
  });

  it("says why a file is of no use", () => {
    expect(
      chosen(fileOf("hillstrom", [numbers("recency"), amounts("history"), texts("zip_code")])),
    ).toEqual({
      kind: "unused",
      reason: "no column tells customers apart; it has recency, history, zip_code",
    });
    expect(
      chosen(fileOf("campaigns", [numbers("campaign_id"), numbers("household_id")])),
    ).toMatchObject({
      reason: "no column says when its rows happened, and customers repeat",
    });
  });

  it("does as it is told where a person chose columns", () => {
    const file = fileOf("export", [texts("Schlüssel"), times("Stand"), amounts("Wert")]);
    expect(fileRoles(file).kind).toBe("unused");
    const roles = fileRoles(file, { customer: "Schlüssel", time: "Stand", amount: "Wert" });
    expect(roles).toMatchObject({
      kind: "events",
      customer: { column: { name: "Schlüssel" } },
      amount: { column: { name: "Wert" } },
    });
  });
});
