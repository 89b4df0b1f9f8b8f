import { describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

describe("rules with errors", () => {
  const broken = {
    "segments/broken.seg": `segment a\n  where sum of order.amount ever > 50 EUR\n`,
  };

  it("are found by check, with place and fix, and exit code 1", async () => {
    const { code, stdout } = await satsuma(["check", "--json"], { cwd: newShop(broken) });
    expect(code).toBe(1);
    const [diagnostic] = JSON.parse(stdout).diagnostics;
    expect(diagnostic).toMatchObject({
      severity: "error",
      file: "segments/broken.seg",
      line: 2,
      column: 16,
      endLine: 2,
    });
    expect(diagnostic.code).toMatch(/^SEG\d{4}$/u);
    expect(diagnostic.message).toContain("order");
    expect(diagnostic.fixes[0].edits[0]).toMatchObject({ file: "segments/broken.seg", line: 2 });
  });

  it("stop a run with exit code 1, the diagnostics, and valid JSON", async () => {
    const { code, stdout, stderr } = await satsuma(["run", "--json"], { cwd: newShop(broken) });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "RULES", message: "1 error in the rules" },
      diagnostics: [{ file: "segments/broken.seg", line: 2 }],
    });
    expect(stderr).toContain("segments/broken.seg");
  });

  it("are told in words alone where there is no colour, and drawn where there is", async () => {
    const shop = newShop(broken);
    expect((await satsuma(["check"], { cwd: shop })).stdout).not.toMatch(/[╭│╰]/u);
    expect((await satsuma(["check", "--color"], { cwd: shop })).stdout).toMatch(/[╭│╰]/u);
  });

  it("are refused, not crashed on: a thousand nested parentheses", async () => {
    const deep = `segment deep where ${"(".repeat(1000)}has orders ever${")".repeat(1000)}\n`;
    const { code, stdout } = await satsuma(["check", "--json"], {
      cwd: newShop({ "segments/deep.seg": deep }),
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toHaveLength(1);
  });

  it("in a preview point into the expression", async () => {
    const { code, stdout } = await satsuma(["preview", `countryy is "DE"`, "--json"], {
      cwd: newShop(),
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({ line: 1, column: 1 });
  });
});
