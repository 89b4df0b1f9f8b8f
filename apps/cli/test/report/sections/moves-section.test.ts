import { describe, expect, it } from "vitest";
import { found } from "../../support/report/found.ts";
import { readPage } from "../../support/report/read-page.ts";

const { texts } = readPage(found);

describe("the movement of a report", () => {
  it("says who stayed and where most went", () => {
    expect(texts("p")).toContain(
      "From 2026-06-01 to 2026-07-01 85 of 100 customers (85.0%) stayed where they were.",
    );
    expect(texts("tr")).toContain("Gold rest 10 40.0%");
  });
});
