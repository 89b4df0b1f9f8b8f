import { describe, expect, it } from "vitest";
import { found } from "../../support/report/found.ts";
import { nasty } from "../../support/report/nasty.ts";
import { readPage } from "../../support/report/read-page.ts";

const { named, texts } = readPage(found);

describe("the analyses of a report", () => {
  it("tells quality with its interval, warnings, and what failed by name and code", () => {
    expect(texts("tr")).toContain(`scored 40.0% (30.0% to 50.0%) ${nasty}`);
    expect(texts("p")).toContain(`rfm.scores ${nasty}`);
    expect(texts("p")).toContain(`churn.tree failed (CHURN_FEW): ${nasty}`);
  });

  it("draws each picture for a phone and for a page, and names one that cannot be drawn", () => {
    const widths = named("figure").map(({ of }) =>
      of
        .filter(({ attributes }) => ["page", "phone"].includes(attributes["class"] ?? ""))
        .map((drawn) => drawn.of[0]?.attributes["viewBox"]?.split(" ")[2]),
    );
    expect(widths.filter((each) => each.length > 0)).toHaveLength(widths.length - 1);
    for (const [page, phone] of widths.filter((each) => each.length > 0))
      expect([page, phone]).toEqual(["500", "311"]);
    expect(
      texts("p").filter((text) =>
        text.startsWith("The picture rfm.broken cannot be drawn: counts"),
      ),
    ).toHaveLength(1);
  });

  it("shows models that were discovered and that no method of the project made", () => {
    expect(texts("caption")).toContain(
      "Quality of clusters.kmeans: model 1, fitted as of 2026-07-01",
    );
    expect(texts("p")).toContain("clusters.kmeans The data has changed since.");
  });
});
