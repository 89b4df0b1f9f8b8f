import { join } from "node:path";
import { csv } from "@satsuma/plugin-files";
import type { Change, ProjectConfig } from "@satsuma/engine";
import { raw } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { expect, it } from "vitest";
import { folderWith, projectIn, writeIn } from "./support/shop.ts";

const config: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("people.csv"), key: "id" },
  events: {
    orders: {
      from: csv("orders.csv"),
      customer: "who",
      time: "at",
      key: "n",
      fields: { amount: { money: true } },
    },
  },
};

const rules = `segment active where has orders in last 30 days and country is "DE"
segment rich where sum of orders.amount ever >= 100 EUR and has at least 2 orders ever
segment best where in top 1 by sum of orders.amount ever
`;

const people = "id,country\nada,DE\nbo,DE\ncy,AT\n";
const orders = `n,who,at,amount
1,ada,2026-01-05T10:00Z,60
2,bo,2026-01-20T10:00Z,90
3,cy,2025-12-01T10:00Z,50
`;

/** Each change as one line, without the run. */
const lines = (changes: readonly Change[]): string[] =>
  changes.map(
    ({ customer, change, segment, cause, because }) =>
      `${String(customer)} ${change} ${segment}: ${cause}${because === null ? "" : `, ${because}`}`,
  );

/** Runs of a shop, one after the other, each with what the log says of it. */
async function history() {
  const folder = await folderWith({
    "people.csv": people,
    "orders.csv": orders,
    "segments/shop.seg": rules,
  });
  const project = await projectIn(folder, config);
  const told: Record<string, string[]> = {};
  const step = async (name: string, asOf: string, files: Record<string, string> = {}) => {
    for (const [file, text] of Object.entries(files)) await writeIn(folder, file, text);
    await project.run({ asOf });
    told[name] = lines((await project.changes({ limit: Infinity })).changes);
  };
  const more = `${orders}4,ada,2026-02-11T10:00Z,45\n`;
  const late = `${more}5,cy,2026-01-01T10:00Z,70\n`;
  await step("first", "2026-02-01");
  await step("time", "2026-02-10");
  await step("order", "2026-02-12", { "orders.csv": more });
  await step("late", "2026-02-12", { "orders.csv": late });
  await step("people", "2026-02-12", {
    "people.csv": "id,country\nada,DE\nbo,AT\ncy,AT\ndi,DE\n",
    "orders.csv": late.replace("2,bo", "2,di"),
  });
  const edited = rules.replace("100 EUR", "130 EUR").replace("segment best", "segment leaders");
  await step("rules", "2026-02-12", { "segments/shop.seg": edited });
  return { folder, project, told };
}

it("the log names the condition that turned, and tells it from new customers, edited rules and what only became known later", async () => {
  const { project, told } = await history();
  expect(told).toEqual({
    first: [
      "ada entered active: first run",
      "bo entered active: first run",
      "bo entered best: first run",
    ],
    time: ["ada left active: condition, has orders in last 30 days"],
    order: [
      "ada entered active: condition, has orders in last 30 days",
      "ada entered best: standing, in top 1 by sum of orders.amount ever",
      "bo left best: standing, in top 1 by sum of orders.amount ever",
      "ada entered rich: condition, sum of orders.amount ever >= 100 EUR",
    ],
    late: [
      "cy entered best: standing, in top 1 by sum of orders.amount ever",
      "ada left best: standing, in top 1 by sum of orders.amount ever",
      "cy entered rich: past data",
    ],
    people: [
      "di entered active: new customer",
      "bo left active: condition, has orders in last 30 days",
    ],
    rules: [
      "cy left best: segment gone",
      "cy entered leaders: new segment",
      "ada left rich: rule changed",
      "cy left rich: rule changed",
    ],
  });
  for (const run of [1, 2, 3, 4, 5, 6]) {
    const { total, counts, changes } = await project.changes({ run, limit: Infinity });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(changes).toHaveLength(total);
  }
  const { run, changes } = await project.changes({ customer: "ada", segment: "active" });
  expect(run).toBeUndefined();
  expect(changes.map(({ run: number, change }) => [number, change])).toEqual([
    [3, "entered"],
    [2, "left"],
    [1, "entered"],
  ]);
  const code = (expected: string) => ({ code: expected });
  await expect(project.changes({ segment: "nope" })).rejects.toMatchObject(code("RUN_SEGMENT"));
  await expect(project.changes({ run: 99 })).rejects.toMatchObject(code("CHANGES_RUN"));
  await expect(project.changes({ customer: "nope" })).rejects.toMatchObject(code("RUN_CUSTOMER"));
});

/** Writes the log of a project as one table, as versions before it was two. */
async function writeAsOneTable(folder: string): Promise<void> {
  const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
  for (const statement of [
    "CREATE TABLE satsuma.log AS SELECT segment, customer, change, as_of, run, cause, because FROM satsuma.membership_changes",
    "DROP VIEW satsuma.membership_changes",
    "DROP TABLE satsuma.membership_moves",
    "DROP TABLE satsuma.membership_move_kinds",
    "ALTER TABLE satsuma.log RENAME TO membership_changes",
  ])
    await warehouse.execute(raw(statement));
  await warehouse.close();
}

it("a log that an earlier version wrote is told as it was, and goes on", async () => {
  const { folder, project, told } = await history();
  const all = async (of: typeof project) =>
    Promise.all([1, 2, 3, 4, 5, 6].map((run) => of.changes({ run, limit: Infinity })));
  const before = await all(project);
  await project.close();
  await writeAsOneTable(folder);
  await writeIn(folder, "segments/shop.seg", rules);
  const reopened = await projectIn(folder, config);
  expect(await all(reopened)).toEqual(before);
  await reopened.run({ asOf: "2026-02-12" });
  const { changes } = await reopened.changes({ limit: Infinity });
  expect(
    lines(changes)
      .map((line) => line.replace(/:.*/u, ""))
      .toSorted(),
  ).toEqual(told["rules"]!.map((line) => turnedBack(line.replace(/:.*/u, ""))).toSorted());
});

const turnedBack = (line: string): string =>
  line.replace(/entered|left/u, (change) => (change === "left" ? "entered" : "left"));

it("before the first run there are no changes to tell", async () => {
  const project = await projectIn(await folderWith({ "people.csv": people }), config);
  await expect(project.changes()).rejects.toMatchObject({ code: "RUN_NOT_RUN" });
});
