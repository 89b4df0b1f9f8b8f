import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ran } from "../support/satsuma.ts";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop, orders } from "../support/shop.ts";

/** `ROUNDS=100 vitest run --project e2e apps/cli/test/commands/kill.e2e.test.ts` kills it a hundred times. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 4);

/** Sizes and members of every segment, as the commands tell them. */
async function published(shop: string): Promise<unknown> {
  const { stdout } = await satsuma(["list", "--json"], { cwd: shop });
  const { segments } = JSON.parse(stdout);
  const [first] = segments;
  const members = await satsuma(["members", "recent"], { cwd: shop });
  return {
    asOf: first.asOf,
    sizes: segments.map(({ size }: { size: number }) => size),
    recent: members.stdout,
  };
}

describe("a run that is killed", () => {
  let shop = "";
  let took = 0;
  const states = new Map<string, unknown>();
  const days = ["2025-04-01", "2025-01-01"];

  beforeAll(async () => {
    shop = newShop();
    for (const day of days) {
      const started = performance.now();
      await done(["run", "--as-of", day], { cwd: shop });
      took = performance.now() - started;
      states.set(day, await published(shop));
    }
  });

  const timeout = 300_000 + ROUNDS * 20_000;
  it(
    `at any moment leaves the old or the new membership whole, ${ROUNDS} times over`,
    { timeout },
    async () => {
      const allowed = [...states.values()];
      let killed = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        // Spread over the run, and more closely over its second half, where the work is.
        const afterMs = took * (0.25 + 0.75 * Math.sqrt((round + 0.5) / ROUNDS));
        const day = days[round % days.length] ?? "";
        const ran: Ran = await satsuma(["run", "--as-of", day], {
          cwd: shop,
          kill: { signal: "SIGKILL", afterMs },
        });
        if (ran.signal === "SIGKILL") killed += 1;
        expect(allowed).toContainEqual(await published(shop));
      }
      expect(killed).toBeGreaterThan(0);
      const { code } = await satsuma(["run", "--as-of", days[0] ?? ""], { cwd: shop });
      expect([code, await published(shop)]).toEqual([0, states.get(days[0] ?? "")]);
    },
  );

  it("while it takes in changed data leaves a project that runs again", async () => {
    appendFileSync(
      join(shop, "data", "orders.csv"),
      orders
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((row) => row.replace(/^\d/u, "1$&"))
        .join("\n"),
    );
    await satsuma(["run", "--as-of", "2025-04-01"], {
      cwd: shop,
      kill: { signal: "SIGKILL", afterMs: took * 0.7 },
    });
    const { code, stdout } = await satsuma(["run", "--as-of", "2025-04-01", "--json"], {
      cwd: shop,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data[0]).toMatchObject({ read: 16, accepted: 16 });
  });
});
