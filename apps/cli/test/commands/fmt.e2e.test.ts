import { lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, satsuma, writeFiles } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

const untidy = `segment   a where has orders EVER # always\nsegment b\n  where country = "DE"\n`;

const shopWith = (files: Readonly<Record<string, string>>): string => newShop(files);
const read = (shop: string, file: string): string => readFileSync(join(shop, file), "utf8");

describe("satsuma fmt", () => {
  it("writes all rules the one way and says which files it changed", async () => {
    const shop = shopWith({ "segments/untidy.seg": untidy });
    const { code, stdout } = await satsuma(["fmt"], { cwd: shop });
    expect(code).toBe(0);
    expect(stdout).toContain("segments/untidy.seg");
    const written = read(shop, "segments/untidy.seg");
    expect(written).toContain("has orders ever");
    expect(written).toContain('country is "DE"');
    const again = await satsuma(["fmt"], { cwd: shop });
    expect(again.stdout).toMatch(/^2 files: nothing to change$/mu);
    expect(read(shop, "segments/untidy.seg")).toBe(written);
  });

  it("with --check writes nothing, and its exit code says whether anything would change", async () => {
    const shop = shopWith({ "segments/untidy.seg": untidy });
    const { code, stdout } = await satsuma(["fmt", "--check"], { cwd: shop });
    expect(code).toBe(1);
    expect(stdout).toContain("segments/untidy.seg");
    expect(read(shop, "segments/untidy.seg")).toBe(untidy);
    await satsuma(["fmt"], { cwd: shop });
    expect((await satsuma(["fmt", "--check"], { cwd: shop })).code).toBe(0);
  });

  it("with --diff shows what would change and writes nothing", async () => {
    const shop = shopWith({ "segments/untidy.seg": untidy });
    const { code, stdout } = await satsuma(["fmt", "--diff"], { cwd: shop });
    expect(code).toBe(0);
    expect(stdout).toContain("--- segments/untidy.seg");
    expect(stdout).toMatch(/^-segment {3}a where has orders EVER # always$/mu);
    expect(read(shop, "segments/untidy.seg")).toBe(untidy);
  });

  it("tells programs which files changed", async () => {
    const shop = shopWith({ "segments/untidy.seg": untidy });
    const { stdout } = await satsuma(["fmt", "--json"], { cwd: shop });
    expect(JSON.parse(stdout)).toMatchObject({
      changed: expect.arrayContaining(["segments/untidy.seg"]),
      written: true,
      diagnostics: [],
    });
  });

  it("leaves what it cannot read as it is, says so, and formats the rest of the file", async () => {
    const broken = `segment x   where and\n\nsegment   y where has orders EVER\n`;
    const shop = shopWith({ "segments/broken.seg": broken });
    const { code, stdout } = await satsuma(["fmt"], { cwd: shop });
    expect(code).toBe(1);
    expect(stdout).toContain("SEG10");
    expect(read(shop, "segments/broken.seg")).toBe(
      `segment x   where and\n\nsegment y where has orders ever\n`,
    );
  });

  it("needs no project for files that are named, and follows links", async () => {
    const folder = newFolder();
    writeFiles(folder, { "real/rules.seg": untidy });
    symlinkSync("real/rules.seg", join(folder, "link.seg"));
    const { mode } = statSync(join(folder, "real/rules.seg"));
    const { code } = await satsuma(["fmt", "link.seg"], { cwd: folder });
    expect(code).toBe(0);
    expect(lstatSync(join(folder, "link.seg")).isSymbolicLink()).toBe(true);
    expect(read(folder, "real/rules.seg")).toContain("has orders ever");
    expect(statSync(join(folder, "real/rules.seg")).mode).toBe(mode);
  });

  it("formats what comes in on stdin", async () => {
    const { code, stdout } = await satsuma(["fmt", "--stdin"], { cwd: newFolder(), stdin: untidy });
    expect(code).toBe(0);
    expect(stdout).toContain("has orders ever");
    const checked = await satsuma(["fmt", "--stdin", "--check"], {
      cwd: newFolder(),
      stdin: untidy,
    });
    expect(checked).toMatchObject({ code: 1, stdout: "" });
    const again = await satsuma(["fmt", "--stdin"], { cwd: newFolder(), stdin: stdout });
    expect(again.stdout).toBe(stdout);
  });

  it.each([
    [["fmt", "rules.txt"], "USAGE_FILE"],
    [["fmt", "missing.seg"], "USAGE_PATH"],
    [["fmt", "--stdin", "a.seg"], "USAGE_FILE"],
    [["fmt"], "CONFIG_MISSING"],
  ])("refuses %j with %s", async (args, code) => {
    const ran = await satsuma([...args, "--json"], { cwd: newFolder(), stdin: "" });
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout).error.code).toBe(code);
  });
});
