import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeShop } from "@satsuma/sample-shop";
import { expect, it } from "vitest";
import { audited, differingIn } from "../support/audited.ts";
import type { Audited } from "../support/audited.ts";
import { hasRetail, retailNow, retailShop } from "../support/retail-shop.ts";
import { newFolder, writeFiles } from "../support/satsuma.ts";

const example = resolve(import.meta.dirname, "../../../../examples/online-shop");

it("comes to the membership of every customer and segment of the example, on a smaller shop", async () => {
  const folder = newFolder();
  cpSync(example, folder, { recursive: true, filter: (path) => !path.includes(".satsuma") });
  rmSync(join(folder, "data"), { recursive: true, force: true });
  const size = { customers: 400, seed: "7" };
  await writeShop(join(folder, "data"), size, { format: "parquet" });
  const of = await audited(folder, "2026-07-01T06:00:00Z");
  expectSame(of);
  expect(of.audit.customers).toBe(400);
  expect(of.audit.segments.length).toBeGreaterThan(50);
});

// The data is no part of the project.
it.skipIf(!hasRetail)(
  "comes to the membership of every customer of a sample of Online Retail, with scores, groups and risks",
  async () => {
    const folder = newFolder();
    writeFiles(folder, retailShop("CustomerID < 12650"));
    const of = await audited(folder, retailNow);
    expectSame(of);
    expect(of.audit.customers).toBeGreaterThan(200);
  },
);

/** Everyone is as published, and what is counted is what the run counted. */
function expectSame({ sizes, audit }: Audited): void {
  expect(differingIn(audit)).toEqual([]);
  expect(audit.segments.map(({ segment, members }) => [segment, members])).toEqual(sizes);
}
