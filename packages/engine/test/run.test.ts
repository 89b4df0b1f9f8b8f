import { join } from "node:path";
import { name, sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { csv } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { folderWith, membersOf, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

const openShop = async (files = smallShop) => {
  const folder = await folderWith(files);
  return { folder, project: await projectIn(folder, smallConfig) };
};

describe("a run", () => {
  it("puts every customer in the segments whose rule they meet", async () => {
    const { project } = await openShop();
    const { customers, segments } = await project.run({ asOf: "2026-03-01" });
    expect(customers).toBe(5);
    expect(Object.fromEntries(segments.map(({ name, size }) => [name, size]))).toEqual({
      recent: 3,
      big_spenders: 1,
      germans: 2,
      not_germans: 3,
      silent: 1,
      "loyalty.gold": 1,
      "loyalty.silver": 3,
      "loyalty.none_yet": 1,
    });
    expect(await membersOf(project, "recent")).toEqual(["ada", "bo", "eve"]);
    expect(await membersOf(project, "not_germans")).toEqual(["bo", "dan", "eve"]);
  });

  it("knows no event at or after its instant", async () => {
    const { project } = await openShop();
    const preview = await project.preview("has at least 2 orders ever", { asOf: "2026-03-01" });
    expect(preview.sample).toEqual(["ada"]);
    const later = await project.preview("has at least 2 orders ever", { asOf: "2026-03-02" });
    expect(later.sample).toEqual(["ada", "eve"]);
  });

  it("changes nothing when it is repeated", async () => {
    const { project } = await openShop();
    const first = await project.run({ asOf: "2026-03-01" });
    const second = await project.run({ asOf: "2026-03-01" });
    expect(first.isNew).toBe(true);
    expect(second).toMatchObject({ isNew: false, run: first.run });
    expect(second.segments.every(({ entered, left }) => entered === 0 && left === 0)).toBe(true);
  });

  it("counts who entered and who left since the run before", async () => {
    const { project } = await openShop();
    await project.run({ asOf: "2025-12-01" });
    const { segments } = await project.run({ asOf: "2026-03-01" });
    const recent = segments.find(({ name }) => name === "recent");
    expect(recent).toMatchObject({ size: 3, entered: 2, left: 0 });
    const before = await project.run({ asOf: "2025-12-01" });
    expect(before.segments.find(({ name }) => name === "recent")).toMatchObject({
      size: 1,
      entered: 0,
      left: 2,
    });
  });

  it("sees rules and data that changed since", async () => {
    const { folder, project } = await openShop();
    await project.run({ asOf: "2026-03-01" });
    await writeIn(folder, "segments/shop.seg", 'segment austrians where country is "AT"\n');
    await writeIn(folder, "data/customers.csv", "customer_id,country\nada,AT\nbo,AT\n");
    const { customers, segments } = await project.run({ asOf: "2026-03-01" });
    expect(customers).toBe(2);
    expect(segments).toEqual([expect.objectContaining({ name: "austrians", size: 2 })]);
    await expect(membersOf(project, "recent")).rejects.toMatchObject({ code: "RUN_SEGMENT" });
  });

  it("refuses rules with errors and says all of them", async () => {
    const { project } = await openShop({
      ...smallShop,
      "segments/bad.seg": 'segment x where contry is "DE"\nsegment y where not_there > 3\n',
    });
    await expect(project.run()).rejects.toMatchObject({
      name: "RuleErrors",
      message: "2 errors in the rules",
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "SEG2001" })]),
    });
  });

  it("accounts for every row it read", async () => {
    const orders = `${smallShop["data/orders.csv"]}8,nobody,2026-01-01T00:00:00Z,5,paid\n9,ada,2026-01-01T00:00:00Z,much,paid\n10,,2026-01-01T00:00:00Z,5,paid\n`;
    const folder = await folderWith({ ...smallShop, "data/orders.csv": orders });
    const from = csv("data/orders.csv", { columns: { amount: "number" } });
    const config = {
      ...smallConfig,
      events: { orders: { ...smallConfig.events["orders"]!, from } },
    };
    const { tables } = await (await projectIn(folder, config)).data();
    expect(tables.find(({ name }) => name === "orders")).toMatchObject({
      count: { read: 10, accepted: 9, rejected: 1, kept: 8, leftOut: [{ rows: 1 }] },
      rejected: [{ line: 10, column: "amount", reason: expect.stringContaining("much") }],
      orphans: 1,
    });
  });

  it("refuses an amount of money that is text, and says which value made it so", async () => {
    const orders = `${smallShop["data/orders.csv"]}9,ada,2026-01-01T00:00:00Z,much,paid\n`;
    const project = await projectIn(
      await folderWith({ ...smallShop, "data/orders.csv": orders }),
      smallConfig,
    );
    await expect(project.data()).rejects.toMatchObject({
      code: "CONFIG_MONEY",
      message: expect.stringContaining('"much"'),
    });
  });
});

describe("a preview", () => {
  it("says how many are left after each condition and how many each keeps alone", async () => {
    const { project } = await openShop();
    const preview = await project.preview('has orders ever and country is "DE" and email_opt_in', {
      asOf: "2026-03-01",
    });
    expect(preview.conditions).toMatchObject([
      { text: "has orders ever", size: 4, alone: 4 },
      { text: 'country is "DE"', size: 2, alone: 2 },
      { text: "email_opt_in", size: 2, alone: 3 },
    ]);
    expect(preview).toMatchObject({ size: 2, customers: 5, sample: ["ada", "cleo"] });
  });

  it("shows what none of a list may hold as negated, as its counts are", async () => {
    const { project } = await openShop();
    const { conditions } = await project.preview(
      'has orders ever and none of (country is "DE", email_opt_in)',
      { asOf: "2026-03-01" },
    );
    expect(conditions.map(({ text, size }) => [text, size])).toEqual([
      ["has orders ever", 4],
      ['not (country is "DE")', 2],
      ["not (email_opt_in)", 2],
    ]);
  });

  it("takes the name of a segment", async () => {
    const { project } = await openShop();
    expect(await project.preview("germans", { asOf: "2026-03-01" })).toMatchObject({ size: 2 });
  });
});

describe("the list", () => {
  it("shows sizes after the first run and none before", async () => {
    const { project } = await openShop();
    expect((await project.list()).every(({ size }) => size === undefined)).toBe(true);
    await project.run({ asOf: "2026-03-01" });
    expect((await project.list()).find(({ name }) => name === "recent")).toMatchObject({
      title: "Bought lately",
      size: 3,
      file: "segments/shop.seg",
    });
  });
});

it("members of a segment that was never run say so", async () => {
  const { project } = await openShop();
  await expect(membersOf(project, "recent")).rejects.toMatchObject({ code: "RUN_NOT_RUN" });
});

it("state that another version wrote is refused and left as it is", async () => {
  const { folder, project } = await openShop();
  await project.run({ asOf: "2026-03-01" });
  await project.close();
  const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
  await warehouse.execute(sql`UPDATE ${name("satsuma", "state_format")} SET version = 99`);
  await warehouse.close();
  const reopened = await projectIn(folder, smallConfig);
  await expect(reopened.run()).rejects.toMatchObject({ code: "RUN_STATE" });
});
