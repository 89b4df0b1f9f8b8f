import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHtml } from "../support/read-html.ts";
import { done, newFolder, satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

describe("satsuma report", () => {
  it("writes one page with the segments of the run, in which no customer's key is, and the same bytes for the same run", async () => {
    const shop = newShop();
    const { stdout } = await done(["report", "-o", "found.html", "--project", shop], { cwd: shop });
    expect(stdout).toBe("found.html: 5 customers as of 2025-04-01, 6 segments\n");
    const page = readFileSync(join(shop, "found.html"), "utf8");
    const rows = rowsOf(page);
    expect(rows).toContain("Spent 100 EUR or more big 3 60.0%");
    expect(rows).toContain("Bronze level.bronze 2 40.0%");
    expect(rows).toContain("orders 8 8 nothing to remark");
    expect(page).not.toMatch(/\b(?:ann|bob|cid|dee|eve)\b/u);
    await done(["report", "-o", "again.html", "--project", shop], { cwd: shop });
    expect(readFileSync(join(shop, "again.html"), "utf8")).toBe(page);
  });

  it("draws the grid and the groups of recency, frequency and monetary value of the sample shop", async () => {
    const folder = newFolder();
    await done(["init", "shop", "--sample", "--customers", "400"], { cwd: folder });
    const { stdout } = await done(["report", "--json", "--project", "shop"], { cwd: folder });
    const found: unknown = JSON.parse(stdout);
    expect(found).toMatchObject({
      file: join(folder, "report.html"),
      result: { customers: 400, failures: [] },
      failures: [],
    });
    const page = readFileSync(join(folder, "report.html"), "utf8");
    const titles = readHtml(page).flatMap(({ name, of }) =>
      name === "figcaption" ? (of[0]?.text ?? []) : [],
    );
    expect(titles).toContain("Customers by recency and frequency");
    expect(titles).toContain("Customers by named group");
    for (const part of ["Value tier over a year", "Who leaves, day by day", "Scores by criterion"])
      expect(titles).toContain(part);
    expect(titles.filter((title) => title === "How members differ")).toHaveLength(2);
  });

  it("leaves nothing behind where the file cannot be written, and names it", async () => {
    const shop = newShop();
    const ran = await satsuma(["report", "-o", "no/such/folder/r.html", "--project", shop], {
      cwd: shop,
    });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain("no/such/folder/r.html");
  });
});

const rowsOf = (page: string): readonly string[] =>
  readHtml(page)
    .filter(({ name }) => name === "tr")
    .map(({ text }) => text.replaceAll(/\s+/gu, " ").trim());
