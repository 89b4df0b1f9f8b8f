import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newShop } from "../support/shop.ts";
import { done, newFolder, satsuma, writeFiles } from "../support/satsuma.ts";

const edited = `# Rules after an edit.
segment big "Spent much"
  description "In all."
  owner "crm@shop.example"
  tags value
  where sum of orders.amount ever >= 50 EUR
    and has orders in last 180 days

segment fresh "Ordered in the last 30 days"
  tags lifecycle
  where has orders in last 30 days

tiers level "Level"
  tier gold "Gold"     where sum of orders.amount ever >= 900 EUR
  tier silver "Silver" where sum of orders.amount ever >= 50 EUR
  otherwise bronze "Bronze"
`;

/** Runs git as somebody, whoever runs the tests. */
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@shop.example", ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" },
  });

/** A shop in a folder of a repository whose only commit has its first rules; the files are edited then. */
function editedShop(): string {
  const shop = newShop();
  git(shop, "init", "--quiet", "--initial-branch", "main");
  git(shop, "add", "segments", "data", "satsuma.config.ts");
  git(shop, "commit", "--quiet", "-m", "first rules");
  writeFiles(shop, { "segments/rules.seg": edited });
  return shop;
}

let cwd: string;
beforeAll(() => {
  cwd = editedShop();
});

describe("satsuma diff", () => {
  it("against a Git revision says who comes and goes, without a run", async () => {
    const { stdout } = await done(["diff", "--base", "main", "--json"], { cwd });
    // No customer's key, unless it is asked for.
    expect(stdout).not.toMatch(/"(?:ann|bob|cid|dee|eve)"/u);
    const { segments, unchanged, tiers, base } = JSON.parse(stdout);
    expect(base.name).toMatch(/^main \([\da-f]{7}\)$/u);
    expect(
      segments.map(({ name, change, before, after, entered, left }: Record<string, unknown>) => [
        name,
        change,
        before,
        after,
        entered,
        left,
      ]),
    ).toEqual([
      ["big", "changed", 3, 2, 0, 1],
      ["fresh", "renamed", 3, 3, 0, 0],
      ["level.gold", "changed", 2, 1, 0, 1],
      ["level.silver", "affected", 1, 2, 1, 0],
      ["level.bronze", "affected", 2, 2, 0, 0],
      ["lost", "removed", 1, 0, 0, 1],
    ]);
    expect(unchanged).toEqual([]);
    expect(tiers[0].moves).toContainEqual({ from: "level.gold", to: "level.silver", customers: 1 });
  });

  it("shows customers' keys where they are asked for", async () => {
    const shown = await done(["diff", "big", "--base", "HEAD", "--json", "--keys"], { cwd });
    expect(JSON.parse(shown.stdout).segments[0].leaving).toEqual([
      { kind: "condition", text: "has orders in last 180 days", customers: 1, sample: ["cid"] },
    ]);
  });

  it("prints what changed for people, no line longer than the terminal is wide", async () => {
    const { stdout } = await done(["diff", "--base", "main"], { cwd });
    expect(stdout).toContain("1 removed, 1 renamed, 2 changed, 2 affected, 0 unchanged");
    expect(stdout).toMatch(/^big: changed +3 +2 +0 +−1 +2$/mu);
    expect(stdout).toContain("  + owner crm@shop.example");
    expect(stdout).toContain("  - sum of orders.amount ever >= 100 EUR");
    expect(stdout).toContain("    1  fail now: has orders in last 180 days");
    expect(stdout).toContain("  gold → silver  1");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain("cid");
  });

  it("writes a comment for a pull request", async () => {
    const { stdout } = await done(["diff", "--base", "main", "--format", "markdown"], { cwd });
    expect(stdout).toMatch(/^### Segments: 1 removed, 1 renamed/u);
    expect(stdout).toContain("| `big` Spent much | changed | 3 | 2 | 0 | −1 |");
    expect(stdout).toContain("```diff\n- sum of orders.amount ever >= 100 EUR\n");
    expect(stdout).toContain("<details><summary><code>big</code> −1</summary>");
    expect(stdout).not.toContain("cid");
  });

  it("fails for a build where a segment changes by more than it may", async () => {
    const strict = await satsuma(["diff", "--base", "main", "--fail-over", "10%", "--json"], {
      cwd,
    });
    expect(strict.code).toBe(1);
    expect(JSON.parse(strict.stdout).failOver).toMatchObject({
      limit: 0.1,
      segments: [
        { segment: "big" },
        { segment: "level.gold" },
        { segment: "level.silver" },
        { segment: "lost", changedBy: 1 },
      ],
    });
    const lenient = await satsuma(["diff", "big", "--base", "main", "--fail-over", "34%"], { cwd });
    expect(lenient.code).toBe(0);
    const wrong = await satsuma(["diff", "--fail-over", "ten", "--json"], { cwd });
    expect(JSON.parse(wrong.stdout).error.code).toBe("USAGE_FAIL_OVER");
  });

  it("compares with the last run where no revision is named", async () => {
    const shop = newShop();
    const none = await satsuma(["diff", "--json"], { cwd: shop });
    expect(none.code).toBe(2);
    expect(JSON.parse(none.stdout).error.code).toBe("RUN_NOT_RUN");
    await done(["run"], { cwd: shop });
    expect((await done(["diff"], { cwd: shop })).stdout).toContain("nothing changed: 6 segments");
    writeFiles(shop, { "segments/rules.seg": edited });
    const { base, segments } = JSON.parse((await done(["diff", "--json"], { cwd: shop })).stdout);
    expect(base).toMatchObject({ kind: "last run", run: 1 });
    expect(segments).toHaveLength(6);
  });
});

describe("a Git revision", () => {
  it("is an error where there is no repository, and where git is missing", async () => {
    const shop = newShop();
    const outside = await satsuma(["diff", "--base", "main", "--json"], {
      cwd: shop,
      env: { GIT_CEILING_DIRECTORIES: join(shop, "..") },
    });
    expect(JSON.parse(outside.stdout).error).toMatchObject({ code: "USAGE_GIT" });
    expect(outside.code).toBe(2);
    const missing = await satsuma(["diff", "--base", "main", "--json"], {
      cwd: shop,
      env: { PATH: newFolder() },
    });
    expect(JSON.parse(missing.stdout).error.message).toContain("git is not installed");
  });

  it("whose rules do not fit the data shows what is wrong with them", async () => {
    const shop = editedShop();
    writeFiles(shop, { "segments/rules.seg": `segment big where zip is "1"` });
    git(shop, "add", "segments");
    git(shop, "commit", "--quiet", "-m", "wrong");
    writeFiles(shop, { "segments/rules.seg": edited });
    const { code, stdout, stderr } = await satsuma(["diff", "--base", "HEAD", "--json"], {
      cwd: shop,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.message).toMatch(/^1 error in the rules of HEAD/u);
    expect(JSON.parse(stdout).diagnostics[0].code).toBe("SEG2001");
    expect(stderr).toContain("zip");
  });
});
