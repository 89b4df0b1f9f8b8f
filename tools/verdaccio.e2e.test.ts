import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanPlace } from "./release/clean-place.ts";
import { startRegistry } from "./release/local-registry.ts";
import type { LocalRegistry } from "./release/local-registry.ts";
import { packRelease } from "./release/pack-release.ts";
import { reachableRegistry } from "./release/registry.ts";
import { runProgram } from "./release/run-program.ts";

const upstream = await reachableRegistry();
const reason = upstream === undefined ? " (skipped: no registry can be reached)" : "";

describe.skipIf(upstream === undefined)(
  `a plugin goes from the scaffold to a rule in another project${reason}`,
  () => {
    const scratch = upstream === undefined ? tmpdir() : mkdtempSync(join(tmpdir(), "registry-"));
    const author = join(scratch, "author");
    const user = join(scratch, "user");
    let registry: LocalRegistry | undefined;

    beforeAll(async () => {
      const tarballs = await packRelease(join(scratch, "release"));
      registry = await startRegistry(join(scratch, "registry"), String(upstream));
      mkdirSync(author);
      mkdirSync(user);
      for (const { file } of tarballs) await npm(author, "publish", file);
    }, 600_000);

    afterAll(async () => {
      await registry?.close();
      rmSync(scratch, { recursive: true, force: true });
    });

    const npm = (folder: string, ...args: readonly string[]): Promise<string> => {
      const { env } = cleanPlace(join(scratch, "machine"), String(registry?.address));
      return runProgram("npm", args, { cwd: folder, env });
    };

    test("`npm create satsuma-plugin` makes it", async () => {
      const answers = ["--kind", "method", "--doc", "Tells who orders most.", "--yes"];
      const out = await npm(
        author,
        "create",
        "--yes",
        "satsuma-plugin",
        "--",
        "satsuma-plugin-busy",
        ...answers,
      );
      expect(out).toContain("satsuma-plugin-busy is a method in satsuma-plugin-busy");
    });

    test("it installs, passes its tests and is published, as its manifest says", async () => {
      const folder = join(author, "satsuma-plugin-busy");
      await npm(folder, "install");
      expect(await npm(folder, "test")).toMatch(/Tests .*\d+ passed \(/u);
      await npm(folder, "publish");
      expect((await npm(folder, "view", "satsuma-plugin-busy", "version")).trim()).toBe("0.1.0");
    });

    test("another project installs it, and a rule that uses it selects whom it should", async () => {
      writeProject(user);
      await npm(user, "install", "satsuma", "satsuma-plugin-busy");
      const run: unknown = JSON.parse(await npm(user, "exec", "--", "satsuma", "run", "--json"));
      expect(run).toMatchObject({ segments: expect.anything() });
      const members = await npm(user, "exec", "--", "satsuma", "members", "busy", "--json");
      expect(keysIn(members)).toEqual(["c10", "c6", "c7", "c8", "c9"]);
    });

    test("what was installed is one copy of the contract, of the version that was asked for", () => {
      const lock: unknown = JSON.parse(readFileSync(join(user, "package-lock.json"), "utf8"));
      const installed = Object.keys(Object(Reflect.get(Object(lock), "packages")));
      const copies = installed.filter((path) => path.endsWith("node_modules/@satsuma/plugin"));
      expect(copies).toEqual(["node_modules/@satsuma/plugin"]);
    });
  },
);

/** Ten customers: the last five order more than half of all. */
function writeProject(folder: string): void {
  const customers = Array.from({ length: 10 }, (_, i) => `c${i + 1}`);
  const orders = customers.flatMap((customer, i) =>
    Array.from(
      { length: i + 1 },
      (_, order) =>
        `${customer},${customer}-${order},2026-01-${String(order + 1).padStart(2, "0")}T10:00:00Z`,
    ),
  );
  const files = {
    "package.json": JSON.stringify({ name: "shop", private: true, type: "module" }),
    "customers.csv": ["customer", ...customers, ""].join("\n"),
    "orders.csv": ["customer,order_id,placed_at", ...orders, ""].join("\n"),
    "satsuma.config.ts": config,
    "segments/busy.seg": 'segment busy "Order more than most"\n  where busy.level is 2\n',
  };
  mkdirSync(join(folder, "segments"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

const config = `import busy from "satsuma-plugin-busy";
import { csv, defineProject, use } from "satsuma";

export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("customers.csv"), key: "customer" },
  events: {
    orders: { from: csv("orders.csv"), customer: "customer", key: "order_id", time: "placed_at" },
  },
  plugins: [use(busy, { orders: "orders" })],
});
`;

/** Keys of the customers that \`satsuma members --json\` lists. */
const keysIn = (text: string): readonly string[] =>
  [...text.matchAll(/"(c\d+)"/gu)].map(([, key = ""]) => key).toSorted();
