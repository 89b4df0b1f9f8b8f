import { beforeAll, describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import type { Ran } from "../support/satsuma.ts";
import { readXml } from "../support/read-xml.ts";
import { sarifFaults } from "../support/sarif-shape.ts";
import { newShop } from "../support/shop.ts";

const examples = `expect big as of 2025-04-01
  includes "spent 120 EUR" { orders: [ { ordered_at: 2025-03-01, amount: 120 EUR } ] }
  excludes "spent nothing" { orders: [] }
`;
const wrong = `expect lost as of 2025-04-01
  includes "ordered in March" { orders: [ { ordered_at: 2025-03-01, amount: 1 EUR } ] }
`;

describe("satsuma check with examples that pass", () => {
  let ran: Ran;
  let shop = "";
  beforeAll(async () => {
    shop = newShop({ "segments/tests.seg": examples });
    ran = await satsuma(["check"], { cwd: shop });
  });

  it("counts them", () => {
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toMatch(/^2 files: no errors, 2 examples passed$/mu);
  });

  it("does not run them when told so", async () => {
    const { stdout } = await satsuma(["check", "--no-tests", "--json"], { cwd: shop });
    expect(JSON.parse(stdout)).toEqual({ diagnostics: [] });
    const tested = await satsuma(["check", "--json"], { cwd: shop });
    expect(JSON.parse(tested.stdout)).toEqual({ diagnostics: [], tests: { passed: 2, failed: 0 } });
  });
});

describe("satsuma check with an example that fails", () => {
  let shop = "";
  beforeAll(() => {
    shop = newShop({
      "segments/tests.seg": `${examples}${wrong}`,
      "segments/typo.seg": `segment typo where contry is "DE"\n`,
    });
  });

  it("ends with 1, says which and why, and runs the others all the same", async () => {
    const { code, stdout } = await satsuma(["check"], { cwd: shop });
    expect(code).toBe(1);
    expect(stdout).toContain("SEG7010");
    expect(stdout).toContain("ordered in March");
    expect(stdout).toMatch(/1 error, 1 example failed, 2 examples passed$/mu);
  });

  it("does not fail for it with --no-tests", async () => {
    const valid = newShop({ "segments/tests.seg": wrong });
    expect((await satsuma(["check", "--no-tests"], { cwd: valid })).code).toBe(0);
    expect((await satsuma(["check"], { cwd: valid })).code).toBe(1);
  });

  it("writes SARIF as its schema says, with both findings", async () => {
    const { code, stdout } = await satsuma(["check", "--format", "sarif"], { cwd: shop });
    expect(code).toBe(1);
    const log = JSON.parse(stdout);
    expect(sarifFaults(log)).toEqual([]);
    const found = log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(found.toSorted()).toEqual(["SEG2001", "SEG7010"]);
  });

  it("writes JUnit with a case a declaration and an example", async () => {
    const { code, stdout } = await satsuma(["check", "--format", "junit"], { cwd: shop });
    expect(code).toBe(1);
    const root = readXml(stdout.trimEnd());
    expect(root.attributes).toMatchObject({ tests: "10", failures: "2", skipped: "0" });
    const [, tests] = root.of;
    expect(tests?.of.map(({ attributes, of }) => [attributes["name"], of.length])).toEqual([
      ["expect big", 0],
      ["big includes spent 120 EUR", 0],
      ["big excludes spent nothing", 0],
      ["expect lost", 0],
      ["lost includes ordered in March", 1],
    ]);
  });

  it("refuses two formats at once", async () => {
    const { code, stdout } = await satsuma(["check", "--json", "--format", "junit"], { cwd: shop });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe("USAGE_FORMAT");
  });
});
