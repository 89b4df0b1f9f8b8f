import { expect, it } from "vitest";
import { newShop } from "../support/shop.ts";
import { done } from "../support/satsuma.ts";

const cwd = newShop();

it("shows lists in lists, what each condition takes or adds, and what would be without it", async () => {
  const rule = `has orders ever and any of (sum of orders.amount ever >= 400 EUR, has orders in last 20 days)`;
  const { stdout } = await done(["preview", rule], { cwd });
  expect(stdout).toMatch(/^all customers +5/mu);
  expect(stdout).toMatch(/^has orders ever +5 +0 +5 +0/mu);
  expect(stdout).toContain("! excludes nobody: all 5 before it pass");
  expect(stdout).toMatch(/^any of +4 +−1 +4 +\+1/mu);
  expect(stdout).toMatch(/^ {2}sum of orders.amount ever >= 400 EUR +2 +\+2 +−1$/mu);
  expect(stdout).toMatch(/^ {2}has orders in last 20 days +3 +\+2 +−2$/mu);
  expect(stdout).toContain("4 customers of 5, 80.0%");
  expect(stdout).toContain("eve: but for any of");
});

it("shows what each tier takes, and as JSON", async () => {
  const { stdout } = await done(["preview", "level"], { cwd });
  expect(stdout).toMatch(/^gold: sum of orders.amount ever >= 400 EUR +2 +2 +40.0%/mu);
  expect(stdout).toMatch(/^bronze: everybody else +2 +40.0%/mu);
  const json = JSON.parse((await done(["preview", "level", "--json"], { cwd })).stdout);
  expect(json).toMatchObject({ of: "level", customers: 5, rest: 0 });
  expect(json.tiers.map(({ size }: { size: number }) => size)).toEqual([2, 1, 2]);
});
