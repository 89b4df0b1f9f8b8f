import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineSink, use } from "@satsuma/plugin";
import { csv } from "@satsuma/plugin-files";
import rfm from "@satsuma/plugin-rfm";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { name, sql } from "@satsuma/sql";
import { expect, it } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf } from "../support/order-count.ts";
import { folderWith, membersBySegment, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const sink = defineSink({
  name: "folder",
  doc: "Takes all that it gets.",
  options: z.strictObject({}),
  accepts: { country: { doc: "Where they live.", types: ["text", "enum"] } },
  delivery: "changes",
  write: ({ rows }) => Promise.resolve({ accepted: rows, rejected: [], where: "nowhere" }),
});

const files = pluginOf(orderCount, {
  name: "satsuma-plugin-files",
  namespace: "files",
  setup: () => ({ methods: [orderCount], sinks: [sink] }),
});

const config: ProjectConfig = {
  ...smallConfig,
  events: {
    orders: {
      ...smallConfig.events["orders"]!,
      from: csv("data/orders.csv", { columns: { ordered_at: "instant" } }),
    },
  },
  plugins: [use(files, {}), use(rfm, { orders: "orders", amount: "amount", bins: 2 })],
};

/** Customers by names that no word of ours contains. */
const renamed = (file: string): string =>
  smallShop[file]!.replaceAll(/\beve\b/gu, "zenobia-of-palmyra").replaceAll(/\bada\b/gu, "quintus");

/** Zenobia lives where nobody else does, an order of hers cannot be read, and one is of nobody the customers' table knows. */
const shop = {
  ...smallShop,
  "data/customers.csv": renamed("data/customers.csv").replace(
    "zenobia-of-palmyra,,",
    "zenobia-of-palmyra,Atlantis beyond the pillars,",
  ),
  "data/orders.csv": `${renamed("data/orders.csv")}8,zenobia-of-palmyra,yesterday-of-zenobia-of-palmyra,5.00,paid\n9,ghost,2026-02-01T10:00:00Z,5.00,paid\n`,
};

/** A shop that ran twice, sent an audience and keeps another ready. */
async function livedShop(changes: Readonly<Record<string, string>> = {}) {
  const folder = await folderWith({ ...shop, ...changes });
  const project = await projectIn(folder, config);
  await project.run({ asOf: "2026-02-01" });
  await project.run({ asOf: "2026-03-01" });
  await project.send("recent", "files", { columns: ["country"] });
  await project.prepareSend("big_spenders", "files", { columns: ["country"] });
  return { folder, project };
}

/** Everything that the state says, as text: every table, whatever its columns, and the file beside them. */
async function allThatIsKept(folder: string): Promise<string> {
  const warehouse = await openDuckDb({
    file: join(folder, ".satsuma/satsuma.duckdb"),
    readOnly: true,
  });
  try {
    const tables = await warehouse.query(
      sql`SELECT DISTINCT schema_name, table_name FROM duckdb_tables() WHERE database_name = 'project'`,
    );
    const texts: string[] = [];
    for (let row = 0; row < tables.length; row += 1) {
      const [schema, table] = ["schema_name", "table_name"].map((column) => {
        const values = tables.columns[column]!;
        return values.kind === "codes"
          ? values.dictionary[values.codes[row]!]!
          : String(values.values[row]);
      });
      const rows = await warehouse.query(
        sql`SELECT CAST(t AS text) AS row FROM ${name(schema!, table!)} AS t`,
      );
      texts.push(`${table}: ${JSON.stringify(rows.columns["row"])}`);
    }
    return [...texts, await textIn(join(folder, ".satsuma/data.json"))].join("\n");
  } finally {
    await warehouse.close();
  }
}

const textIn = (path: string): Promise<string> =>
  existsSync(path) ? readFile(path, "utf8") : Promise.resolve("");

const sizes = async (project: Project) =>
  (await project.list()).map((segment) => [segment.name, segment.size]);

it("what is kept of a customer is counted place by place before it is erased, and nothing is changed by counting", async () => {
  const { folder, project } = await livedShop();
  const before = await membersBySegment(project);
  const found = await project.erase(["zenobia-of-palmyra"], { isDryRun: true });
  expect(found).toMatchObject({
    isDryRun: true,
    customers: [{ key: "zenobia-of-palmyra", wasErased: false }],
    sources: [
      { table: "customers", file: "data/customers.csv", rows: 1 },
      { table: "orders", file: "data/orders.csv", rows: 3 },
    ],
    deliveredTo: 1,
    run: null,
  });
  expect(new Set(found.places.map(({ kind }) => kind))).toEqual(
    new Set(["data", "membership", "changes", "deliveries"]),
  );
  expect(await membersBySegment(project)).toEqual(before);
  await project.close();
  expect(await allThatIsKept(folder)).toContain("zenobia-of-palmyra");
});

it("an erased customer is named nowhere in the state, and neither is what only they had", async () => {
  const rule = 'segment empress where customer_id is "quintus"\n';
  const { folder, project } = await livedShop({ "segments/one.seg": rule });
  expect((await project.erase(["quintus"], { isDryRun: true })).sources).toContainEqual({
    table: "rules",
    file: "segments/one.seg",
    rows: 1,
  });
  await writeIn(folder, "segments/one.seg", rule.replace("quintus", "bo"));
  await project.run({ asOf: "2026-03-01" });
  const erased = await project.erase(["zenobia-of-palmyra", "quintus", "zenobia-of-palmyra"]);
  expect(erased.customers.map(({ key }) => key)).toEqual(["zenobia-of-palmyra", "quintus"]);
  await project.close();
  const kept = await allThatIsKept(folder);
  for (const trace of ["zenobia-of-palmyra", "quintus", "Atlantis", "300.00"])
    expect(kept).not.toContain(trace);
  expect(kept).toContain("cleo");
  const bytes = await readFile(join(folder, ".satsuma/satsuma.duckdb"), "latin1");
  // Of the least and the greatest text of a column DuckDB notes eight letters, which may outlive it.
  for (const trace of ["of-palmyra", "beyond the pillars"])
    expect(bytes.includes(trace)).toBe(false);
});

it("the sizes of the last run are those of everybody else, and the next run carries it over", async () => {
  const { project } = await livedShop();
  const members = await membersBySegment(project);
  await project.erase(["zenobia-of-palmyra"]);
  const without = Object.fromEntries(
    Object.entries(members).map(([segment, keys]) => [
      segment,
      keys.filter((key) => key !== "zenobia-of-palmyra"),
    ]),
  );
  expect(await membersBySegment(project)).toEqual(without);
  expect(Object.fromEntries(await sizes(project))).toMatchObject(
    Object.fromEntries(Object.entries(without).map(([segment, keys]) => [segment, keys.length])),
  );
  const next = await project.run({ asOf: "2026-03-01" });
  const full = await project.run({ asOf: "2026-03-01", full: true });
  expect(next.evaluation.mode).toBe("incremental");
  expect(next.segments.every(({ entered, left }) => entered === 0 && left === 0)).toBe(true);
  expect(full.isNew).toBe(false);
  expect(await membersBySegment(project)).toEqual(without);
});

it("the data is described as an import of the files without their rows would", async () => {
  const { project } = await livedShop();
  await project.erase(["zenobia-of-palmyra", "ghost"]);
  const erased = await project.data();
  const lines = (text: string) =>
    text.split("\n").filter((line) => !/\b(?:zenobia-of-palmyra|ghost)\b/u.test(line));
  const other = await projectIn(
    await folderWith({
      ...shop,
      "data/customers.csv": lines(shop["data/customers.csv"]).join("\n"),
      "data/orders.csv": lines(shop["data/orders.csv"]).join("\n"),
    }),
    config,
  );
  const plain = await other.data();
  expect(erased.catalogue).toEqual(plain.catalogue);
  expect(erased.customers).toBe(plain.customers);
  expect(erased.tables.map(({ rejected, orphans }) => ({ rejected, orphans }))).toEqual(
    plain.tables.map(({ rejected, orphans }) => ({ rejected, orphans })),
  );
  expect(erased.tables.map(({ count: { read, kept, leftOut } }) => [read, kept, leftOut])).toEqual([
    [5, 4, [{ kind: "erased", reason: "the customer was erased", rows: 1 }]],
    [9, 5, [{ kind: "erased", reason: "the customer was erased", rows: 4 }]],
  ]);
});

it("files that are read again do not bring the erased back, and say how many rows were left out, until they are allowed to", async () => {
  const { folder, project } = await livedShop();
  const before = await project.data();
  await project.erase(["zenobia-of-palmyra"]);
  const inPlace = await project.data();
  await writeIn(
    folder,
    "data/orders.csv",
    `${shop["data/orders.csv"]}10,zenobia-of-palmyra,2026-02-28T10:00:00Z,7.00,paid\n`,
  );
  const again = await project.data();
  expect(again.customers).toBe(before.customers - 1);
  expect(again.catalogue).toEqual(inPlace.catalogue);
  expect(again.tables[1]!.count.leftOut).toEqual([
    { kind: "erased", reason: "the customer was erased", rows: 4 },
  ]);
  expect(await project.erased()).toMatchObject({
    customers: 1,
    last: "2026-03-01T12:00:00Z",
    leftOut: [
      { table: "customers", rows: 1 },
      { table: "orders", file: "data/orders.csv", rows: 4 },
    ],
  });
  expect(await project.allowAgain(["zenobia-of-palmyra", "quintus"])).toEqual({
    customers: [
      { key: "zenobia-of-palmyra", wasErased: true },
      { key: "quintus", wasErased: false },
    ],
    left: 0,
  });
  const back = await project.data();
  expect(back.customers).toBe(before.customers);
  expect(back.tables[1]!.count.leftOut).toEqual([]);
  expect(await project.erased()).toEqual({ customers: 0, last: null, leftOut: [] });
});

it("somebody who is not kept is refused with everybody else who was asked for, and who was erased before is not", async () => {
  const { project } = await livedShop();
  await expect(project.erase(["quintus", "nobody"])).rejects.toMatchObject({
    code: "ERASE_CUSTOMER",
  });
  expect((await project.customer("quintus")).customer).toBe("quintus");
  await project.erase(["quintus"]);
  expect(await project.erase(["quintus"])).toMatchObject({
    customers: [{ key: "quintus", wasErased: true }],
    places: [],
    sources: [],
  });
  await expect(project.customer("quintus")).rejects.toMatchObject({ code: "RUN_CUSTOMER" });
});

it("customers who are known by their events alone, and by numbers, are erased by the number however it is written", async () => {
  const orders = "customer,at\n7.50,2026-02-01\n7.5,2026-02-02\n8.25,2026-02-03\n";
  const folder = await folderWith({
    "o.csv": orders,
    "segments/a.seg": "segment buyers where has orders ever\n",
  });
  const project = await projectIn(folder, {
    timezone: "UTC",
    currency: "EUR",
    events: { orders: { from: csv("o.csv"), customer: "customer", time: "at" } },
  });
  await project.run({ asOf: "2026-03-01" });
  const { sources } = await project.erase(["07.500"]);
  expect(sources).toEqual([{ table: "orders", file: "o.csv", rows: 2 }]);
  expect(await membersBySegment(project)).toEqual({ buyers: ["8.25"] });
  await writeIn(folder, "o.csv", `${orders}8.25,2026-02-04\n`);
  expect((await project.data()).customers).toBe(1);
});

it("an erasure goes on where the files are gone, or the config reads them otherwise by now", async () => {
  const { folder, project } = await livedShop();
  await project.close();
  const orders = await readFile(join(folder, "data/orders.csv"), "utf8");
  await rm(join(folder, "data/orders.csv"));
  const other = await projectIn(folder, {
    ...config,
    events: { orders: { ...config.events["orders"]!, where: "amount > 15" } },
  });
  await other.erase(["zenobia-of-palmyra"]);
  await other.close();
  expect(await allThatIsKept(folder)).not.toContain("zenobia-of-palmyra");
  await writeIn(folder, "data/orders.csv", orders);
  expect((await (await projectIn(folder, config)).run({ asOf: "2026-03-01" })).customers).toBe(4);
});

it("an erasure that was killed before it wrote its file is whole: the data is taken in again, without them", async () => {
  const { folder, project } = await livedShop();
  const file = join(folder, ".satsuma/data.json");
  const before = await readFile(file, "utf8");
  await project.erase(["quintus"]);
  await project.close();
  await writeFile(file, before);
  const next = await projectIn(folder, config);
  expect((await next.run({ asOf: "2026-03-01" })).customers).toBe(4);
  expect(await readFile(file, "utf8")).not.toContain("quintus");
  expect(await next.erased()).toMatchObject({ customers: 1 });
});
