import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, satsuma } from "../support/satsuma.ts";

const data = join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "..",
  "..",
  "shared",
  "data",
  "online-retail",
);
const expected = join(data, "expected", "summary.json");
const isHere = existsSync(expected);
if (!isHere) console.warn(`skipped: ${data} is not here`);

/** Init and run on the file, as the README says. */
async function fromFile(name: string) {
  const folder = newFolder();
  const made = await satsuma(["init", "shop", "--from", join(data, name), "--yes"], {
    cwd: folder,
  });
  expect(made).toMatchObject({ code: 0 });
  const ran = await satsuma(["run", "--project", "shop", "--as-of", "2011-12-10", "--json"], {
    cwd: folder,
  });
  expect(ran).toMatchObject({ code: 0 });
  return { shop: join(folder, "shop"), result: JSON.parse(ran.stdout) };
}

describe.skipIf(!isHere)("Online Retail", () => {
  it("gives the same segments from CSV and from Parquet, cleaned as expected", async () => {
    const { valid, raw } = JSON.parse(readFileSync(expected, "utf8"));
    const [csv, parquet] = [
      await fromFile("online_retail.csv.gz"),
      await fromFile("online_retail.parquet"),
    ];
    for (const { result } of [csv, parquet]) {
      expect(result.customers).toBe(valid.customers);
      expect(result.data[0]).toMatchObject({ read: raw.rows, rejected: 0, kept: valid.rows });
    }
    expect(parquet.result.segments).toEqual(csv.result.segments);
    expect(parquet.result.groups).toEqual(csv.result.groups);
    expect(csv.result.groups[0]).toMatchObject({ trait: "rfm.segment" });
    expect(
      csv.result.segments.find(({ name }: { name: string }) => name === "one_time_buyers").size,
    ).toBe(1493);
    const members = await Promise.all(
      [csv, parquet].map(({ shop }) => satsuma(["members", "champions"], { cwd: shop })),
    );
    expect(members[0]?.stdout).toMatch(/^customer\n\d+\n/u);
    expect(members[1]?.stdout).toBe(members[0]?.stdout);
  });
});
