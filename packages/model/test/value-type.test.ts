import { typeName } from "@satsuma/model";
import { expect, it } from "vitest";

it("names types in a marketer's words", () => {
  expect(typeName({ kind: "money", currency: "EUR" })).toBe("amount (EUR)");
  expect(typeName({ kind: "list", of: { kind: "text" } })).toBe("list of text");
  expect(typeName({ kind: "approx" })).toBe("number");
  expect(typeName({ kind: "instant" })).toBe("date and time");
});
