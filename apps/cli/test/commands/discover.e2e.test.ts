import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop, shopConfig } from "../support/shop.ts";
import { treePlugin } from "../support/tree-plugin.ts";

const config = shopConfig("plugins: [use(tree, {})],", 'import tree from "./tree.js";');

const treeShop = (): string =>
  newShop({
    "package.json": `{ "type": "module" }`,
    "tree.js": treePlugin,
    "satsuma.config.ts": config,
  });

/** The shop of tests that leave its files as they are: its data is taken in once. */
let shared = "";
beforeAll(async () => {
  shared = treeShop();
  await done(["check"], { cwd: shared });
});

describe("satsuma discover", () => {
  it("without a method says which fit the data, why, and what to type", async () => {
    const shop = shared;
    const ran = await done(["discover"], { cwd: shop });
    expect(ran.stdout).toContain("fits fairly  tree.split  tell those who order often");
    expect(ran.stdout).toContain("5 customers");
    expect(ran.stdout).toContain("satsuma discover tree");
    // Those that come with the command are asked too.
    expect(ran.stdout).toContain("churn.tree");
    const near = await done(["discover", "--goal", "who buys often", "--json"], { cwd: shop });
    const { isMet, methods } = JSON.parse(near.stdout);
    expect(isMet).toBe(true);
    expect(methods[0]).toMatchObject({ namespace: "tree", method: "split", isConfigured: true });
    const far = await done(["discover", "--goal", "qqq", "--json"], { cwd: shop });
    expect(JSON.parse(far.stdout)).toMatchObject({ goal: "qqq", isMet: false });
  });

  it("with a method shows its quality, its pictures and its rules with their exact sizes, and writes nothing", async () => {
    const shop = shared;
    const { stdout, stderr } = await done(["discover", "tree"], { cwd: shop });
    expect(stdout).toContain("tree.split  model 1, as of 2025-04-01");
    expect(stdout).toContain("The cut");
    expect(stdout).toMatch(/often +Order often +2 +40\.0%/u);
    expect(stdout).toContain("where count of orders ever > 1");
    expect(stderr).toContain("satsuma discover tree --write segments/tree.seg");
    const { segments } = JSON.parse((await done(["list", "--json"], { cwd: shop })).stdout);
    expect(segments.map(({ name }: { name: string }) => name)).not.toContain("often");
  });

  it("writes the rules where it is told to; they are segments like any other from then on", async () => {
    const shop = treeShop();
    const written = await done(["discover", "tree", "--write", "segments/found/tree.seg"], {
      cwd: shop,
    });
    expect(written.stdout).toContain("2 segments written to segments/found/tree.seg");
    const text = readFileSync(join(shop, "segments/found/tree.seg"), "utf8");
    expect(text).toMatch(
      /^# Found by tree\.split, model 1, as of 2025-04-01, among 5 customers\.\n/u,
    );
    expect(
      await satsuma(["fmt", "--check", "segments/found/tree.seg"], { cwd: shop }),
    ).toMatchObject({ code: 0 });
    await done(["run"], { cwd: shop });
    const members = await done(["members", "often", "--json"], { cwd: shop });
    expect(JSON.parse(members.stdout)).toMatchObject({ members: ["ann", "eve"] });
    const again = await satsuma(["discover", "tree", "--write", "segments/found/tree.seg"], {
      cwd: shop,
    });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    await done(
      ["discover", "tree", "--set", "cut=2", "--write", "segments/found/tree.seg", "--force"],
      { cwd: shop },
    );
    expect(readFileSync(join(shop, "segments/found/tree.seg"), "utf8")).toContain(
      'segment often "Order often"\n  description "More orders than the cut."\n  tags tree\n  where count of orders ever > 2\n',
    );
  });

  it("takes parameters, and says the warnings of the fit", async () => {
    const { stdout } = await done(["discover", "tree", "--set", "cut=2.5", "--json"], {
      cwd: shared,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      result: { parameters: { cut: 2.5 }, warnings: [{ code: "TREE_HIGH" }] },
      rules: {
        segments: [
          { name: "often", size: 1, share: 0.2 },
          { name: "seldom", size: 4 },
        ],
      },
      views: [{ name: "tree.cut" }],
    });
  });

  it("says why one customer has its values, and nothing else", async () => {
    const { stdout } = await done(["discover", "tree", "--customer", "ann"], { cwd: shared });
    expect(stdout).toContain("why ann has these values\n  3 orders, and the cut is 1\n");
    expect(stdout).not.toContain("The cut");
  });

  it.each<[string, string[], number, string]>([
    ["rules of no method", ["--write", "segments/a.seg"], 2, "--write needs a method"],
    ["no goal", ["--goal", ""], 2, "--goal is empty"],
    ["a method that is not there", ["tee"], 2, 'did you mean "tree"?'],
    ["a parameter that is not there", ["tree", "--set", "cutt=2"], 2, 'did you mean "cut"?'],
    ["a parameter of another type", ["tree", "--set", "cut=many"], 2, "cut: must be a number"],
    ["a parameter without a value", ["tree", "--set", "cut"], 2, "--set takes key=value"],
    [
      "rules outside of segments",
      ["tree", "--write", "rules.txt"],
      2,
      "--write segments/rules.seg",
    ],
    ["data that does not suffice", ["churn"], 3, "churn does not fit this data"],
  ])("refuses %s, and says what to do", async (_, args, code, message) => {
    const ran = await satsuma(["discover", ...args], { cwd: shared });
    expect(ran).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) });
  });
});

it("satsuma models lists what was fitted, and says where there is nothing", async () => {
  const shop = treeShop();
  expect((await done(["models"], { cwd: shop })).stdout).toBe("no model yet\n");
  await done(["discover", "tree"], { cwd: shop });
  await done(["discover", "tree", "--set", "cut=2"], { cwd: shop });
  const { stdout } = await done(["models", "tree", "--json"], { cwd: shop });
  expect(JSON.parse(stdout)).toMatchObject({
    models: [
      { method: "tree.split", version: 2, isOfThisData: true },
      { method: "tree.split", version: 1 },
    ],
  });
});

describe("satsuma send", () => {
  it("hands the members to a sink, or only says what would happen", async () => {
    const shop = treeShop();
    await done(["run"], { cwd: shop });
    const tried = await done(["send", "big", "--to", "tree", "--dry-run", "--json"], { cwd: shop });
    expect(JSON.parse(tried.stdout)).toMatchObject({ isDryRun: true, rows: 3 });
    expect(() => readFileSync(join(shop, "sent.txt"))).toThrow("ENOENT");
    const sent = await done(
      ["send", "big", "--to", "tree.file", "--columns", "side=tree.side", "--set", "file=big.txt"],
      { cwd: shop },
    );
    expect(sent.stdout).toContain("3 rows of big as of 2025-04-01 to tree.file: big.txt");
    expect(readFileSync(join(shop, "big.txt"), "utf8")).toBe("ann high\ncid low\neve high");
  });

  it("refuses a sink or a column that is not there", async () => {
    const shop = shared;
    await done(["run"], { cwd: shop });
    expect(await satsuma(["send", "big", "--to", "tree.fil"], { cwd: shop })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "tree.file"?'),
    });
    expect(
      await satsuma(["send", "big", "--to", "tree", "--columns", "side=tree.sid"], { cwd: shop }),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "tree.side"?') });
    expect(await satsuma(["send", "big"], { cwd: shop })).toMatchObject({ code: 2 });
  });
});

it("satsuma plugins list says what each plugin of the project adds and may do", async () => {
  const { stdout } = await done(["plugins", "list", "--json"], { cwd: shared });
  expect(JSON.parse(stdout)).toMatchObject({
    plugins: [
      { namespace: "tree", methods: ["split"], sinks: ["file"], views: ["cut"], needs: [] },
      { namespace: "files", sources: ["csv"] },
    ],
  });
});

it("satsuma erase takes a customer out of all that is kept, and says what is not its own to erase", async () => {
  const shop = newShop();
  await done(["run"], { cwd: shop });
  const looked = await done(["erase", "ann", "--dry-run"], { cwd: shop });
  expect(looked.stdout).toMatch(/^1 customer \(ann\) would be erased; nothing was$/mu);
  expect(looked.stdout).toMatch(/^ {2}3 rows +data: orders$/mu);
  const erased = JSON.parse((await done(["erase", "ann", "--json"], { cwd: shop })).stdout);
  expect(erased).toMatchObject({
    sources: [{ table: "orders", file: "data/orders.csv", rows: 3 }],
    run: 1,
  });
  const again = await done(["run", "--json"], { cwd: shop });
  expect(JSON.parse(again.stdout)).toMatchObject({
    customers: 4,
    data: [{ leftOut: [{ kind: "erased", rows: 3 }] }],
  });
  const unknown = await satsuma(["erase", "nobody"], { cwd: shop });
  expect([unknown.code, unknown.stderr.includes("ERASE_CUSTOMER")]).toEqual([3, true]);
});
