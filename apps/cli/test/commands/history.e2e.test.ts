import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

it("history shows the sizes of a segment date by date, as text of 80 columns and as data", async () => {
  const folder = newShop();
  const { stdout } = await done(["history", "recent", "--every", "month", "--for", "3m"], {
    cwd: folder,
  });
  expect(stdout).toMatch(/^2025-01-01 +1 /mu);
  expect(stdout).toMatch(/^2025-04-01 +3 /mu);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  const json = await done(
    ["history", "recent", "lost", "--every", "month", "--for", "3m", "--json"],
    {
      cwd: folder,
    },
  );
  const { series } = JSON.parse(json.stdout);
  // Ordered within 30 days of 1 January, February, March and April.
  expect(series.map((each: { sizes: number[] }) => each.sizes)).toEqual([
    [1, 1, 1, 3],
    [4, 3, 3, 1],
  ]);
});

it("history --next says who leaves if nothing new happens, and members --expiring lists them", async () => {
  const folder = newShop();
  const { stdout } = await done(["history", "recent", "--next", "20d"], { cwd: folder });
  expect(stdout).toContain("1 of 3 leave recent in the next 20 days, 0 enter.");
  const csv = await done(["members", "recent", "--expiring", "20d"], { cwd: folder });
  expect(csv.stdout).toBe("customer,leaves\nbob,2025-04-15\n");
  const json = await done(["members", "recent", "--expiring", "60d", "--json"], { cwd: folder });
  expect(JSON.parse(json.stdout)).toMatchObject({
    size: 3,
    members: [
      { customer: "bob", leaves: "2025-04-15" },
      { customer: "ann", leaves: "2025-04-30" },
      { customer: "dee", leaves: "2025-05-01" },
    ],
  });
  await done(["members", "recent", "--expiring", "20d", "-o", "out.parquet"], { cwd: folder });
  expect(readFileSync(join(folder, "out.parquet")).subarray(0, 4).toString()).toBe("PAR1");
});

it("moves shows a matrix between two dates, with the states that customers were in", async () => {
  const folder = newShop();
  const { stdout } = await done(["moves", "level", "2025-01-01", "2025-04-01"], { cwd: folder });
  expect(stdout).toContain("level  from 2025-01-01 to 2025-04-01");
  expect(stdout).toMatch(/^not seen yet +1 +· +2 +· +3$/mu);
  expect(stdout).toMatch(/^all +2 +1 +2 +0 +5$/mu);
});

it("says what to do where there is no such segment, span, or reason for a date", async () => {
  const cwd = newShop();
  const unknown = await satsuma(["history", "recnt"], { cwd });
  expect([unknown.code === 0, unknown.stderr]).toEqual([
    false,
    expect.stringContaining("RUN_SEGMENT"),
  ]);
  const span = await satsuma(["history", "recent", "--for", "soon"], { cwd });
  expect(span.stderr).toContain("HISTORY_SPAN");
  const date = await satsuma(["members", "recent", "--as-of", "2025-01-01"], { cwd });
  expect(date.stderr).toContain("USAGE_AS_OF");
});
