import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { done } from "../support/satsuma.ts";

interface Found {
  readonly result: { readonly model: { readonly sizes: Readonly<Record<string, number>> } };
  readonly rules: {
    readonly segments: readonly { readonly title: string; readonly size: number }[];
  };
  readonly views: readonly { readonly name: string }[];
}

describe("satsuma discover rfm, on the sample shop", () => {
  const shop = join(mkdtempSync(join(tmpdir(), "satsuma-rfm-")), "shop");

  beforeAll(async () => {
    await done(["init", "--sample", shop]);
  });

  const discover = async (...settings: string[]): Promise<Found> =>
    JSON.parse((await done(["discover", "rfm", ...settings, "--json"], { cwd: shop })).stdout);

  it.each([
    ["five scores", []],
    ["three scores", ["--set", "bins=3"]],
    ["the cut-offs of the R package", ["--set", "convention=r-rfm"]],
  ])("writes rules that hold exactly the customers of each group: %s", async (_, settings) => {
    const { result, rules, views } = await discover(...settings);
    const groups = Object.entries(result.model.sizes).filter(([, size]) => size > 0);
    const counted = Object.fromEntries(
      rules.segments.map(({ title, size }) => [title.toLowerCase(), size]),
    );
    expect(groups.length).toBeGreaterThan(3);
    expect(groups.map(([name]) => [name, counted[name]])).toEqual(groups);
    expect(views.map(({ name }) => name)).toEqual(["rfm.grid", "rfm.groups"]);
  });

  it("writes none for scores by rank, which depend on who else there is", async () => {
    const { rules } = await discover("--set", "convention=ntile");
    expect(rules.segments).toEqual([]);
  });
});
