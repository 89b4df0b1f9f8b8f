import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, satsuma, writeFiles } from "../support/satsuma.ts";
import { orders } from "../support/shop.ts";

/** Makes a project from files and gives its folder and what init said about it. */
async function project(files: Readonly<Record<string, string>>, more: readonly string[] = []) {
  const folder = newFolder();
  writeFiles(folder, files);
  const ran = await satsuma(
    ["init", "shop", "--from", ...Object.keys(files), "--yes", "--json", ...more],
    { cwd: folder },
  );
  const config = join(folder, "shop", "satsuma.config.ts");
  return {
    ran,
    folder,
    result: JSON.parse(ran.stdout),
    config: existsSync(config) ? readFileSync(config, "utf8") : "",
  };
}

const shopFiles = {
  "customers.csv":
    "customer_id,city,birth_date,newsletter_opt_in\nann,Bonn,1980-02-01,yes\nbob,Lyon,,no\ncid,Lyon,1975-05-05,yes\ndee,Bonn,1999-12-31,no\neve,Graz,2001-01-01,yes\nfay,Graz,,yes\n",
  "orders.csv": orders,
};

describe("init --from", () => {
  it("proposes customers and orders, writes them with reasons, and what it wrote checks and runs", async () => {
    const { ran, folder, result, config } = await project(shopFiles);
    expect(ran).toMatchObject({ code: 0 });
    expect(result.proposal.customers).toMatchObject({ key: "customer_id" });
    expect(result.proposal.events).toMatchObject([
      {
        name: "orders",
        row: "order",
        order: { column: "order_id" },
        amount: { expression: "amount" },
      },
    ]);
    expect(config).toContain(`from: csv("../orders.csv", {`);
    const cwd = join(folder, "shop");
    expect(
      JSON.parse((await satsuma(["check", "--json"], { cwd })).stdout).diagnostics.filter(
        ({ severity }: { severity: string }) => severity === "error",
      ),
    ).toEqual([]);
    const { code, stdout } = await satsuma(["run", "--json"], { cwd });
    expect(code).toBe(0);
    const { customers, segments, groups } = JSON.parse(stdout);
    expect(customers).toBe(6);
    expect(segments.find(({ name }: { name: string }) => name === "prospects")).toMatchObject({
      size: 1,
    });
    expect(groups[0].trait).toBe("rfm.segment");
    expect(readdirSync(cwd).toSorted()).toEqual([
      ".gitignore",
      ".satsuma",
      "README.md",
      "satsuma.config.ts",
      "segments",
    ]);
  });

  it("makes a project of customers alone, whose rules run", async () => {
    const { ran, folder, result } = await project({ "customers.csv": shopFiles["customers.csv"] });
    expect(ran).toMatchObject({ code: 0 });
    expect(result.proposal.events).toEqual([]);
    const { code, stdout } = await satsuma(["run", "--json"], { cwd: join(folder, "shop") });
    expect(code).toBe(0);
    const size = (name: string) =>
      JSON.parse(stdout).segments.find((segment: { name: string }) => segment.name === name)?.size;
    expect(size("newsletter_opt_in") + size("not_newsletter_opt_in")).toBe(6);
  });

  it("takes columns from a person who knows better", async () => {
    const file = orders
      .replace("customer_id", "kd")
      .replace("ordered_at", "datum")
      .replace("amount", "wert");
    const refused = await project({ "export.csv": file });
    expect([refused.ran.code, refused.result.error.code]).toEqual([2, "INIT_NO_TABLE"]);
    expect(refused.ran.stderr).toContain("--columns");
    const { ran, result } = await project({ "export.csv": file }, [
      "--columns",
      "customer=kd",
      "amount=wert",
      "--currency",
      "chf",
      "--timezone",
      "Europe/Zurich",
    ]);
    expect(ran).toMatchObject({ code: 0 });
    expect(result.proposal).toMatchObject({
      currency: { value: "CHF" },
      timezone: { value: "Europe/Zurich" },
      events: [{ customer: { column: "kd" }, amount: { expression: "wert" } }],
    });
  });

  it.each([
    [["--columns", "customer=kdnr"], "INIT_COLUMN"],
    [["--columns", "kunde"], "USAGE_COLUMNS"],
    [["--timezone", "Europe/Atlantis"], "USAGE_TIMEZONE"],
    [["--currency", "euro"], "USAGE_CURRENCY"],
  ])("refuses %j with %s and writes nothing", async (more, code) => {
    const { ran, result, folder } = await project({ "orders.csv": orders }, more);
    expect([ran.code, result.error.code]).toEqual([2, code]);
    expect(existsSync(join(folder, "shop"))).toBe(false);
  });

  it.each([
    ["a missing file", "gone.csv", undefined, "DATA_FILE_MISSING"],
    ["an empty file", "empty.csv", "", "DATA_FILE_EMPTY"],
    [
      "values where names should be",
      "values.csv",
      "1,2011-01-01,3.5\n2,2011-01-02,4.5\n",
      "DATA_HEADER",
    ],
  ])("says what is wrong with %s", async (_, name, text, code) => {
    const folder = newFolder();
    if (text !== undefined) writeFiles(folder, { [name]: text });
    const ran = await satsuma(["init", "shop", "--from", name, "--yes", "--json"], { cwd: folder });
    expect([ran.code, JSON.parse(ran.stdout).error.code]).toEqual([3, code]);
    expect(ran.stderr).toContain(name);
    expect(existsSync(join(folder, "shop"))).toBe(false);
  });

  it("never replaces a project, and leaves other files alone", async () => {
    const folder = newFolder();
    writeFiles(folder, { "orders.csv": orders, "README.md": "mine" });
    const first = await satsuma(["init", "--from", "orders.csv", "--yes"], { cwd: folder });
    expect(first).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine");
    const again = await satsuma(["init", "--from", "orders.csv", "--yes", "--json"], {
      cwd: folder,
    });
    expect([again.code, JSON.parse(again.stdout).error.code]).toEqual([2, "INIT_EXISTS"]);
  });

  it("asks nothing where nobody can answer", async () => {
    const folder = newFolder();
    writeFiles(folder, { "orders.csv": orders });
    const { code } = await satsuma(["init", "shop", "--from", "orders.csv"], { cwd: folder });
    expect(code).toBe(0);
  });
});

describe("init --sample", () => {
  it("makes a shop with the rules of the example: all check, all run, and each divides the customers", async () => {
    const folder = newFolder();
    const { code, stdout } = await satsuma(
      ["init", "demo", "--sample", "--customers", "2000", "--json"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ customers: 2000 });
    const demo = join(folder, "demo");
    const example = join(import.meta.dirname, "..", "..", "..", "..", "examples", "online-shop");
    expect(readdirSync(join(demo, "segments"))).toEqual(readdirSync(join(example, "segments")));
    expect(JSON.parse((await satsuma(["check", "--json"], { cwd: demo })).stdout)).toEqual({
      diagnostics: [],
      tests: { passed: 8, failed: 0 },
    });
    expect(await satsuma(["fmt", "--check"], { cwd: demo })).toMatchObject({ code: 0 });
    const { customers, segments } = JSON.parse(
      (await satsuma(["run", "--json"], { cwd: demo })).stdout,
    );
    expect(customers).toBe(2000);
    expect(segments.length).toBeGreaterThanOrEqual(20);
    expect(
      segments.filter(({ size }: { size: number }) => size === 0 || size === customers),
    ).toEqual([]);
  });

  it("makes the same shop for the same seed and another for another", async () => {
    const folder = newFolder();
    for (const [name, seed] of [
      ["a", "7"],
      ["b", "7"],
      ["c", "8"],
    ] as const) {
      await satsuma(["init", name, "--sample", "--customers", "50", "--seed", seed], {
        cwd: folder,
      });
    }
    const customers = ["a", "b", "c"].map((name) =>
      readFileSync(join(folder, name, "data", "customers.parquet")),
    );
    expect(customers[0]?.equals(customers[1] ?? Buffer.alloc(0))).toBe(true);
    expect(customers[0]?.equals(customers[2] ?? Buffer.alloc(0))).toBe(false);
  });
});
