import { describe, expect, it } from "vitest";
import { page } from "../../../src/report/page.ts";
import { found } from "../../support/report/found.ts";
import { readPage } from "../../support/report/read-page.ts";

const { texts } = readPage(found);

describe("the data of a report", () => {
  it("accounts for every row of the data without quoting any", () => {
    expect(texts("tr")).toContain(
      "orders 10 7 1 left out: amount > 0 2 rejected, because of amount 4 of customers who are not in the customer table 1 repeated key",
    );
    expect(page(found)).not.toContain("ann@example.org");
  });
});
