import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn } from "./support/shop.ts";

const berlin = { timezone: "Europe/Berlin", currency: "EUR" };
const customers = { from: csv("c.csv"), key: "id" };
const orders = { from: csv("o.csv"), customer: "cid", time: "happened", key: "oid" };
const people = "id,country\nada,DE\nbo,AT\n";
const head = "oid,cid,happened,amount\n";

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly config: Pick<ProjectConfig, "events"> & Partial<ProjectConfig>;
  readonly rules: readonly string[];
  readonly members: Readonly<Record<string, readonly unknown[]>>;
}

/** Members of every segment after one run. */
async function membersOfAll({ files, config, rules }: Case) {
  const segments = rules.map((rule) => `segment ${rule}\n`).join("");
  const folder = await folderWith({ ...files, "segments/a.seg": segments });
  const project = await projectIn(folder, { ...berlin, ...config });
  await project.run({ asOf: "2026-03-01" });
  return membersBySegment(project);
}

describe("segments are found", () => {
  it.each<[string, Case]>([
    [
      "among customers without any events",
      {
        files: { "c.csv": people },
        config: { customers, events: {} },
        rules: ['german where country is "DE"'],
        members: { german: ["ada"] },
      },
    ],
    [
      "among the customers that events name, where there is no table of them",
      {
        files: { "o.csv": `${head}1,bo,2026-02-01T00:00Z,5\n2,ada,2026-01-01T00:00Z,7\n` },
        config: { events: { orders } },
        rules: ["recent where has orders in last 30 days"],
        members: { recent: ["bo"] },
      },
    ],
    [
      "where an event table has nothing but names yet",
      {
        files: { "c.csv": people, "o.csv": head },
        config: {
          customers,
          events: { orders: { ...orders, fields: { amount: { money: true } } } },
        },
        rules: ["quiet where has no orders ever", "rich where sum of orders.amount ever > 1 EUR"],
        members: { quiet: ["ada", "bo"], rich: [] },
      },
    ],
    [
      "where a filter compares a time with a date, which begins at midnight of the project's zone",
      {
        files: {
          "o.csv": `${head}1,ada,2026-01-31T22:59:00Z,5\n2,bo,2026-01-31T23:00:00Z,5\n`,
        },
        config: { events: { orders: { ...orders, where: "happened < 2026-02-01" } } },
        rules: ["early where has orders ever"],
        members: { early: ["ada"] },
      },
    ],
    [
      "where an empty event table meets customers with numbers for keys",
      {
        files: { "c.csv": "id\n1\n2\n", "o.csv": head },
        config: { customers, events: { orders } },
        rules: ["quiet where has no orders ever"],
        members: { quiet: [1, 2] },
      },
    ],
    [
      "where there are no customers at all",
      {
        files: { "c.csv": "id,country\n", "o.csv": `${head}1,ada,2026-02-01T00:00Z,5\n` },
        config: { customers, events: { orders } },
        rules: ["quiet where has no orders ever"],
        members: { quiet: [] },
      },
    ],
    [
      "where the config renames key, time and customer, and filters by names in backquotes",
      {
        files: {
          "c.csv": "Customer Id,Land\nada,DE\nbo,AT\ncy,\n",
          "o.csv": "Order No,Cust.,When?\n1,ada,2026-02-01 10:00\n2,bo,2026-01-01 10:00\n",
        },
        config: {
          customers: {
            ...customers,
            fields: { id: "`Customer Id`", country: "Land" },
            where: "Land is known",
          },
          events: {
            orders: {
              from: csv("o.csv"),
              customer: "buyer",
              time: "bought_at",
              key: "number",
              fields: { buyer: "`Cust.`", bought_at: "`When?`", number: "`Order No`" },
              where: '`Cust.` is not "bo"',
            },
          },
        },
        rules: ["buyers where has orders ever", "others where has no orders ever"],
        members: { buyers: ["ada"], others: ["bo"] },
      },
    ],
    [
      "by days on which events happened: each from its first moment in the project's zone",
      {
        files: { "c.csv": people, "o.csv": `${head}1,ada,2026-02-28,5\n2,bo,2026-03-01,5\n` },
        config: { customers, timezone: "America/New_York", events: { orders } },
        rules: [
          "so_far where has orders ever",
          "that_day where has orders on 2026-02-28",
          "day_before where days since last of orders.happened ever is 1",
          "by_field where has orders where (happened on 2026-02-28) ever",
        ],
        members: { so_far: ["ada"], that_day: ["ada"], day_before: ["ada"], by_field: ["ada"] },
      },
    ],
    [
      "by times in UTC without saying so in the file",
      {
        files: {
          "c.csv": people,
          "o.csv": `${head}1,ada,2026-02-28 23:30,5\n2,bo,2026-02-28 22:30,5\n`,
        },
        config: { customers, events: { orders: { ...orders, timeIs: "utc" } } },
        rules: ["february where has orders in 2026-02"],
        members: { february: ["bo"] },
      },
    ],
    [
      "over several files as one table, each file once",
      {
        files: {
          "c.csv": people,
          "o1.csv": `${head}1,ada,2026-02-01T00:00Z,5\n`,
          "o2.csv": `${head}2,ada,2026-02-02T00:00Z,6.25\n`,
        },
        config: { customers, events: { orders: { ...orders, from: csv(["o1.csv", "o*.csv"]) } } },
        rules: ["sum_is where sum of orders.amount ever is 11.25"],
        members: { sum_is: ["ada"] },
      },
    ],
    [
      "with all rows of an event key",
      {
        files: {
          "c.csv": people,
          "o.csv": `${head}1,ada,2026-02-01T00:00Z,5\n1,ada,2026-02-02T00:00Z,9\n`,
        },
        config: { customers, events: { orders: { ...orders, duplicates: "keep" } } },
        rules: ["sum_is where sum of orders.amount ever is 14"],
        members: { sum_is: ["ada"] },
      },
    ],
    [
      "with the latest row of an event key",
      {
        files: {
          "c.csv": people,
          "o.csv": `${head}1,ada,2026-02-02T00:00Z,9\n1,ada,2026-02-01T00:00Z,5\n`,
        },
        config: { customers, events: { orders: { ...orders, duplicates: "latest" } } },
        rules: ["sum_is where sum of orders.amount ever is 9"],
        members: { sum_is: ["ada"] },
      },
    ],
    [
      "for keys with quotes, accents and emoji",
      {
        files: {
          "c.csv": 'id\n"o\'b ""x"""\n😀\nÅse\nnull\n',
          "o.csv": `${head}1,"o'b ""x""",2026-02-01T00:00Z,1\n2,😀,2026-02-01T00:00Z,1\n3,Åse,2026-02-01T00:00Z,1\n`,
        },
        config: { customers, events: { orders } },
        rules: ["buyers where has orders ever", "others where has no orders ever"],
        members: { buyers: ['o\'b "x"', "Åse", "😀"], others: ["null"] },
      },
    ],
    [
      "for keys beyond what a double holds, digit by digit",
      {
        files: {
          "c.csv": "id\n9007199254740993\n9007199254740992\n7\n",
          "o.csv": `${head}1,9007199254740993,2026-02-01T00:00Z,1\n`,
        },
        config: { customers, events: { orders } },
        rules: ["buyers where has orders ever", "others where has no orders ever"],
        members: { buyers: ["9007199254740993"], others: [7, "9007199254740992"] },
      },
    ],
    [
      "by what lists contain",
      {
        files: { "c.csv": 'id,likes\nada,"[""golf"",""chess""]"\nbo,"[""golf""]"\ncy,\n' },
        config: {
          customers: { ...customers, from: csv("c.csv", { columns: { likes: "list of text" } }) },
          events: {},
        },
        rules: [
          'chess where likes contains any of ("chess", "go")',
          "silent where likes is unknown",
        ],
        members: { chess: ["ada"], silent: ["cy"] },
      },
    ],
    [
      "by what lists with bars or semicolons between their items contain",
      {
        files: { "c.csv": "id,likes\nada,golf|chess\nbo,golf\ncy,\ndi,chess; golf\n" },
        config: {
          customers: { ...customers, from: csv("c.csv", { columns: { likes: "list of text" } }) },
          events: {},
        },
        rules: [
          'chess where likes contains any of ("chess", "go")',
          'golf where likes contains any of ("golf")',
        ],
        members: { chess: ["ada", "di"], golf: ["ada", "bo", "di"] },
      },
    ],
    [
      "in a file whose folder has brackets in its name, beside one that the name would fit as a pattern",
      {
        files: { "d [2]/c.csv": people, "d 2/c.csv": "id,country\nwrong,DE\n" },
        config: { customers: { ...customers, from: csv("d [2]/c.csv") }, events: {} },
        rules: ['german where country is "DE"'],
        members: { german: ["ada"] },
      },
    ],
  ])("%s", async (_, given) => {
    expect(await membersOfAll(given)).toEqual(given.members);
  });
});

describe("a config that does not fit its tables is refused", () => {
  it.each<[string, string, Case["files"], Case["config"], RegExp]>([
    [
      "an event table called customers",
      "CONFIG_INVALID",
      { "c.csv": people },
      { customers, events: { Customers: orders } },
      /events\.Customers/u,
    ],
    [
      "event tables that differ in capitals only",
      "CONFIG_INVALID",
      {},
      { events: { orders, Orders: orders } },
      /capitals/u,
    ],
    [
      "a currency that is none",
      "CONFIG_INVALID",
      { "c.csv": people },
      { customers: { ...customers, fields: { paid: { money: "eur" } } }, events: {} },
      /paid\.money/u,
    ],
    [
      "a key that was renamed",
      "CONFIG_COLUMN",
      { "c.csv": people },
      { customers: { ...customers, fields: { number: "id" } }, events: {} },
      /it has country, number/u,
    ],
    [
      "a time that is a word",
      "CONFIG_TIME",
      { "c.csv": people, "o.csv": `${head}1,ada,soon,5\n` },
      { customers, events: { orders } },
      /holds text/u,
    ],
    [
      "keys that are numbers here and text there",
      "CONFIG_KEYS",
      { "c.csv": "id\n1\n", "o.csv": `${head}1,c1,2026-01-01,5\n` },
      { customers, events: { orders } },
      /number in customers \(id\) and text in orders \(cid\)/u,
    ],
    [
      "a list of values for a number",
      "CONFIG_VALUES",
      { "c.csv": "id,n\na,1\n" },
      { customers: { ...customers, fields: { n: { values: ["1"] } } }, events: {} },
      /holds number/u,
    ],
  ])("%s", async (_, code, files, config, message) => {
    const folder = await folderWith(files);
    const attempt = async () => (await projectIn(folder, { ...berlin, ...config })).data();
    await expect(attempt()).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      help: expect.any(String),
    });
  });
});

it("a customer who is listed twice counts once, and the second row is kept with its reason", async () => {
  const folder = await folderWith({
    "c.csv": `${people}ada,FR\n`,
    "segments/a.seg": 'segment fr where country is "FR"\n',
  });
  const project = await projectIn(folder, { ...berlin, customers, events: {} });
  const { tables } = await project.data();
  expect(tables[0]).toMatchObject({
    count: { read: 3, accepted: 2, rejected: 1 },
    rejected: [{ line: 4, column: "id", reason: expect.stringContaining("ada") }],
  });
  expect((await project.run()).segments[0]).toMatchObject({ size: 0 });
});

it("a wall-clock time that a change of clocks skips is an hour later, and the first of two where it repeats", async () => {
  const times = `${head}1,ada,2025-03-30 02:30,5\n2,ada,2025-10-26 02:30,5\n`;
  const folder = await folderWith({ "o.csv": times });
  const { catalogue } = await (await projectIn(folder, { ...berlin, events: { orders } })).data();
  expect(catalogue.events["orders"]!.span).toEqual({
    first: "2025-03-30T01:30:00Z",
    last: "2025-10-26T00:30:00Z",
  });
});
