import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import { newShop, orders } from "../support/shop.ts";

const isRoot = process.getuid?.() === 0;
const [header = "", ...rows] = orders.trimEnd().split("\n");
const configWith = (from: string): string => `import { csv, defineProject } from "satsuma";
export default defineProject({
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2025-04-01",
  events: { orders: { from: ${from}, customer: "customer_id", time: "ordered_at", fields: { amount: { money: true } } } },
});
`;

/** Files that cannot be used at all: the exit code and a word that the message must have. */
const refused: readonly (readonly [
  string,
  Readonly<Record<string, string | Uint8Array>>,
  number,
  RegExp,
])[] = [
  ["a missing file", { "satsuma.config.ts": configWith(`csv("data/gone.csv")`) }, 3, /gone\.csv/u],
  ["an empty file", { "data/orders.csv": "" }, 3, /orders\.csv is empty/u],
  [
    "a wrong delimiter",
    { "satsuma.config.ts": configWith(`csv("data/orders.csv", { delimiter: ";" })`) },
    3,
    /delimiter|separated/u,
  ],
  [
    "two columns of one name",
    { "data/orders.csv": orders.replace("country", "amount") },
    3,
    /two columns called "amount"/u,
  ],
  [
    "no line of names",
    { "data/orders.csv": "1,2,2025-01-01,5\n2,3,2025-01-02,6\n" },
    3,
    /first line/u,
  ],
  [
    "a truncated gzip",
    {
      "data/orders.csv.gz": gzipSync(orders).subarray(0, 90),
      "satsuma.config.ts": configWith(`csv("data/orders.csv.gz")`),
    },
    3,
    /gzip/u,
  ],
  [
    "something that is no Parquet",
    {
      "data/orders.parquet": orders,
      "satsuma.config.ts": configWith(`csv("data/orders.csv")`).replaceAll("csv", "parquet"),
    },
    3,
    /orders\.parquet/u,
  ],
  [
    "a column the file does not have",
    { "data/orders.csv": orders.replace("ordered_at", "when") },
    2,
    /ordered_at/u,
  ],
  [
    "a config with a syntax error",
    { "satsuma.config.ts": `import { csv } from "satsuma";\nexport default { a: ( };\n` },
    2,
    /satsuma\.config\.ts:2/u,
  ],
  [
    "a config that throws",
    { "satsuma.config.ts": `\nthrow new Error("no luck");\n` },
    2,
    /satsuma\.config\.ts:2.*no luck/u,
  ],
  [
    "a config without a default export",
    { "satsuma.config.ts": `export const config = {};\n` },
    2,
    /no default export/u,
  ],
  [
    "a config of another shape",
    { "satsuma.config.ts": `export default { timezone: 3 };\n` },
    2,
    /timezone/u,
  ],
  [
    "a config that names a package that is not installed",
    { "satsuma.config.ts": `import x from "satsuma-plugin-nowhere";\nexport default x;\n` },
    2,
    /satsuma-plugin-nowhere/u,
  ],
  [
    "a config that asks for a name that does not exist",
    { "satsuma.config.ts": `import { cvs } from "satsuma";\nexport default cvs;\n` },
    2,
    /cvs/u,
  ],
  [
    "a filter with an unknown name",
    {
      "satsuma.config.ts": configWith(`csv("data/orders.csv")`).replace(
        "customer:",
        `where: "amnt > 0", customer:`,
      ),
    },
    2,
    /amnt/u,
  ],
  [
    "an unknown name in a rule",
    { "segments/rules.seg": `segment a where has ordrs ever\n` },
    1,
    /ordrs/u,
  ],
];

describe("input that cannot be used", () => {
  it.each(refused)(
    "%s is an error with a code, a message and what to do",
    async (_, files, code, message) => {
      const ran = await satsuma(["run", "--json"], { cwd: newShop(files) });
      const { error } = JSON.parse(ran.stdout);
      expect([ran.code, error.code]).toEqual([
        code,
        expect.stringMatching(/^[A-Z]+(?:_[A-Z]+)*$/u),
      ]);
      expect(ran.stderr).toMatch(message);
      expect(error.help).toBeTypeOf("string");
      expect(error.code).not.toBe("INTERNAL");
      expect(ran.stderr).not.toContain("    at ");
    },
  );

  it.skipIf(isRoot)("a folder that may not be read is an error that names it", async () => {
    const shop = newShop();
    chmodSync(join(shop, "data"), 0o000);
    const { code, stdout } = await satsuma(["run", "--json"], { cwd: shop });
    chmodSync(join(shop, "data"), 0o755);
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, "DATA_FILE_UNREADABLE"]);
  });

  it("a folder in place of a file is an error that says how to name its files", async () => {
    const shop = newShop({ "satsuma.config.ts": configWith(`csv("data/folder")`) });
    mkdirSync(join(shop, "data", "folder"));
    const { code, stdout } = await satsuma(["run", "--json"], { cwd: shop });
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, "DATA_FILE_IS_FOLDER"]);
  });
});

interface Account {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly kept: number;
  readonly duplicateKeys: number;
}

/** Runs over other orders and gives what became of each row. */
async function accountOf(
  file: string | Uint8Array,
): Promise<{ account: Account; customers: number }> {
  const shop = newShop({ "data/orders.csv": file });
  const ran = await satsuma(["run", "--json"], { cwd: shop });
  expect(ran).toMatchObject({ code: 0 });
  const { data, customers } = JSON.parse(ran.stdout);
  return { account: data[0], customers };
}

/** Files that are read as far as they go: rows read and rejected, and customers. */
const accounted: readonly (readonly [string, string | Uint8Array, Partial<Account>, number])[] = [
  ["a byte order mark", `\uFEFF${orders}`, { read: 8, rejected: 0 }, 5],
  ["line ends of another system", orders.replaceAll("\n", "\r\n"), { read: 8, rejected: 0 }, 5],
  [
    "line breaks in quotes",
    [header, ...rows.map((row) => row.replace(/DE$/u, `"D\nE"`))].join("\n"),
    { read: 8, rejected: 0 },
    5,
  ],
  [
    "Latin-1 bytes",
    Buffer.from(orders.replaceAll("ann", "Änne"), "latin1"),
    { read: 8, rejected: 0 },
    5,
  ],
  [
    "keys that come twice",
    `${orders}8,eve,2025-03-02 00:00:00,1.00,AT\n`,
    { read: 9, rejected: 0, duplicateKeys: 1 },
    5,
  ],
];

describe("input that is odd", () => {
  it.each(accounted)("%s: every row is accounted for", async (_, file, expected, customers) => {
    const found = await accountOf(file);
    expect(found.account).toMatchObject(expected);
    expect(found.account.read).toBe(found.account.accepted + found.account.rejected);
    expect(found.customers).toBe(customers);
  });

  it("names without rows are a project without customers", async () => {
    const from = `csv("data/orders.csv", { columns: { amount: "number", ordered_at: "instant" } })`;
    const shop = newShop({
      "satsuma.config.ts": configWith(from),
      "data/orders.csv": `${header}\n`,
    });
    const ran = await satsuma(["run", "--json"], { cwd: shop });
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ customers: 0, data: [{ read: 0 }] });
  });

  it("rejects with line and reason what does not fit the type the config sets", async () => {
    const shop = newShop({
      "satsuma.config.ts": configWith(
        `csv("data/orders.csv", { columns: { amount: "number", ordered_at: "instant" } })`,
      ),
      "data/orders.csv": orders
        .replace("250.50", "a lot")
        .replace("2025-03-15 09:00:00", "2025-02-30 09:00:00"),
    });
    const ran = await satsuma(["run", "--json"], { cwd: shop });
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout).data[0]).toMatchObject({ read: 8, accepted: 6, rejected: 2 });
    const { tables } = JSON.parse((await satsuma(["catalogue", "--json"], { cwd: shop })).stdout);
    expect(tables[0].rejected).toMatchObject([
      { line: 3, reason: expect.stringContaining("a lot") },
      { line: 5, reason: expect.stringContaining("2025-02-30") },
    ]);
    const text = await satsuma(["catalogue", "orders"], { cwd: shop });
    expect(text.stdout).toContain("2 rejected");
    expect(text.stdout).toContain("orders.csv:3");
  });

  it("rejects a line of ten megabytes, and reads the others", async () => {
    const { account } = await accountOf(
      `${orders}9,ann,2025-03-02 00:00:00,1.00,${"x".repeat(10_000_000)}\n`,
    );
    expect(account.read).toBe(account.accepted + account.rejected);
    expect(account.accepted).toBeGreaterThanOrEqual(8);
  });
});
