import { cell } from "@satsuma/plugin";
import type { Frame } from "@satsuma/plugin";
import { describe, expect, test } from "vitest";
import { expectedScores, hasOnlineRetail, onlineRetail } from "./online-retail/customers.ts";
import { fitAndScore } from "./fit-and-score.ts";

describe.skipIf(!hasOnlineRetail)(
  "Online Retail as of 2011-12-10 (where ../shared/data is)",
  () => {
    const customers = hasOnlineRetail ? onlineRetail() : undefined;

    test("has the 4,338 customers, with the days, orders and money of the reference", async () => {
      const { traits } = await fitAndScore({ convention: "quantile" }, customers!);
      const expected = [...expectedScores()].map(([customer, row]) => ({
        customer,
        // The reference counts whole days elapsed, the rule language calendar days.
        recency: row["recency_days"]! + 1,
        frequency: row["frequency"],
        monetary: row["monetary"],
      }));
      expect(expected).toHaveLength(4338);
      expect(rowsOf(traits, ["recency", "frequency", "monetary"])).toEqual(expected);
    });

    test.each([
      { convention: "quantile", by: "pandas' qcut", columns: ["R_qcut", "F_rpkg", "M_qcut"] },
      { convention: "r-rfm", by: "R's rfm", columns: ["R_rpkg", "F_rpkg", "M_rpkg"] },
      { convention: "ntile", by: "dplyr's ntile", columns: ["R_ntile", "F_ntile", "M_ntile"] },
    ] as const)(
      "every customer has the scores of $by under $convention",
      async ({ convention, columns }) => {
        const { traits, fitted } = await fitAndScore({ convention }, customers!);
        const expected = [...expectedScores()].map(([customer, row]) => ({
          customer,
          recency_score: row[columns[0]],
          frequency_score: row[columns[1]],
          monetary_score: row[columns[2]],
        }));
        const names = ["recency_score", "frequency_score", "monetary_score"];
        expect(rowsOf(traits, names)).toEqual(expected);
        expect(fitted.warnings).toEqual([]);
      },
    );

    test("the cut-offs of R's rfm are those R found", async () => {
      const { fitted } = await fitAndScore({ convention: "r-rfm" }, customers!);
      // R was given whole days elapsed, one less than calendar days: its first cut-off of recency is 13.8.
      expect(fitted.model).toMatchObject({
        cuts: {
          recency: { cuts: [14.8, 34, 73, 181] },
          frequency: { cuts: [2, 3, 4, 7] },
          monetary: { cuts: [251.194, 491.096, 943.276, 2059.426] },
        },
      });
    });

    test("324 customers score 555 in R's rfm, and 348 by ntile", async () => {
      const best = async (convention: "r-rfm" | "ntile") => {
        const { traits } = await fitAndScore({ convention }, customers!);
        return rowsOf(traits, ["score"]).filter(({ score }) => score === 555).length;
      };
      expect(await best("r-rfm")).toBe(324);
      expect(await best("ntile")).toBe(348);
    });

    test("every customer has one of the ten names, and every name has customers", async () => {
      const { fitted } = await fitAndScore({}, customers!);
      const shares = Object.entries(fitted.quality).filter(([name]) =>
        name.startsWith("share of "),
      );
      expect(shares).toHaveLength(10);
      expect(shares.every(([, { value }]) => value > 0.01)).toBe(true);
      expect(shares.reduce((sum, [, { value }]) => sum + value, 0)).toBeCloseTo(1, 12);
    });
  },
);

/** The customers in key order with some traits, numbers as numbers. */
const rowsOf = (traits: Frame, names: readonly string[]) =>
  Array.from({ length: traits.length }, (_, i) =>
    Object.fromEntries(
      ["customer", ...names].map((name) => [name, Number(cell(traits.columns[name]!, i))]),
    ),
  );
