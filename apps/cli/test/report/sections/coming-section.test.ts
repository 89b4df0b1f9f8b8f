import { describe, expect, it } from "vitest";
import { found } from "../../support/report/found.ts";
import { nasty } from "../../support/report/nasty.ts";
import { readPage } from "../../support/report/read-page.ts";

const { texts } = readPage(found);

describe("the next days of a report", () => {
  it("says who leaves and enters in the next days", () => {
    expect(texts("tr")).toContain(`${nasty} win_back 20 −3 +1 18`);
  });
});
