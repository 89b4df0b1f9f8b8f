import { expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

it("changes says who came and went with the last run and by which condition, as text and as JSON", async () => {
  const shop = newShop();
  await done(["run", "--as-of", "2025-03-20"], { cwd: shop });
  await done(["run", "--as-of", "2025-04-01"], { cwd: shop });
  const { stdout } = await satsuma(["changes", "recent"], { cwd: shop });
  expect(stdout).toContain("1 entered, 1 left recent · run 2, as of 2025-04-01");
  expect(stdout).toMatch(/\+1\s+now has orders in last 30 days/u);
  expect(stdout).toMatch(/eve\s+left\s+no longer has orders in last 30 days/u);
  const { stdout: json } = await satsuma(["changes", "--customer", "eve", "--json"], { cwd: shop });
  const { total, changes } = JSON.parse(json);
  expect(changes).toHaveLength(total);
  expect(changes[0]).toEqual({
    run: 2,
    asOf: "2025-03-31T22:00:00Z",
    customer: "eve",
    segment: "recent",
    change: "left",
    cause: "condition",
    because: "has orders in last 30 days",
  });
  const { code, stderr } = await satsuma(["changes", "--run", "9"], { cwd: shop });
  expect([code, stderr.includes("CHANGES_RUN") || stderr.includes("there is no run 9")]).toEqual([
    3,
    true,
  ]);
});
