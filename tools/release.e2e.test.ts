import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanPlace } from "./release/clean-place.ts";
import { startRegistry } from "./release/local-registry.ts";
import type { LocalRegistry } from "./release/local-registry.ts";
import { packRelease } from "./release/pack-release.ts";
import type { Packed } from "./release/pack-release.ts";
import { reachableRegistry } from "./release/registry.ts";
import { runProgram } from "./release/run-program.ts";

const upstream = await reachableRegistry();
const reason = upstream === undefined ? " (skipped: no registry can be reached)" : "";
const scratch = upstream === undefined ? tmpdir() : mkdtempSync(join(tmpdir(), "release-"));
let tarballs: readonly Packed[] = [];

beforeAll(async () => {
  if (upstream !== undefined) tarballs = await packRelease(join(scratch, "release"));
}, 600_000);

afterAll(() => {
  if (upstream !== undefined) rmSync(scratch, { recursive: true, force: true });
});

describe.skipIf(upstream === undefined)(`what is packed, in an empty project${reason}`, () => {
  const folder = join(scratch, "project");

  beforeAll(async () => {
    mkdirSync(folder);
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: "empty", private: true, type: "module" }),
    );
    await run("npm", "install", ...tarballs.map(({ file }) => file));
  }, 600_000);

  const run = (program: string, ...args: readonly string[]): Promise<string> => {
    const { env } = cleanPlace(join(scratch, "machine"), String(upstream));
    return runProgram(program, args, { cwd: folder, env });
  };

  test("has a version that changesets gave it, each package", () => {
    const unready = tarballs.filter(({ version }) => version === "0.0.0");
    expect(unready.map(({ name }) => name)).toEqual([]);
    expect(tarballs.length).toBeGreaterThan(20);
  });

  test("can be imported, every entry of each package, with its types beside it", async () => {
    writeFileSync(join(folder, "entries.mjs"), entriesScript(tarballs));
    expect(JSON.parse(await run("node", "entries.mjs"))).toEqual([]);
  });

  test("has every file that it imports, and imports nothing that it does not list", async () => {
    const listed: unknown = JSON.parse(await run("npm", "ls", "--all", "--json"));
    expect(Reflect.get(Object(listed), "problems")).toBeUndefined();
  });

  test("runs the demo: a shop is made, its rules check, and a run finds members", async () => {
    const satsuma = (...args: readonly string[]) =>
      run("node", "node_modules/satsuma/dist/bin.js", ...args);
    await satsuma("init", "shop", "--sample", "--customers", "500");
    expect(existsSync(join(folder, "shop/satsuma.config.ts"))).toBe(true);
    const result: RunResult = JSON.parse(await satsuma("run", "--project", "shop", "--json"));
    expect(result).toMatchObject({ customers: 500, failures: [], diagnostics: [] });
    const tiers = result.segments.filter(({ name }) => name.startsWith("value_tier."));
    expect(tiers.reduce((sum, { size }) => sum + size, 0)).toBe(500);
  });

  test("serves the page that was packed with it, and its files", async () => {
    const { env } = cleanPlace(join(scratch, "machine"), String(upstream));
    const args = ["node_modules/satsuma/dist/bin.js", "serve", "--project", "shop", "--json"];
    // Not by its name, which may be a script: what is ended has to be the server itself.
    const server = spawn(process.execPath, [...args, "--port", "0"], { cwd: folder, env });
    try {
      const [line]: unknown[] = await once(server.stdout.setEncoding("utf8"), "data");
      const { url }: { readonly url: string } = JSON.parse(String(line));
      const page = await (await fetch(url)).text();
      const script = /src="(?<path>\/assets\/[^"]+\.js)"/u.exec(page)?.groups?.["path"];
      expect((await fetch(`${url}${script}`)).status).toBe(200);
    } finally {
      server.kill();
      await once(server, "exit");
    }
  });

  test("starts by the name `satsuma`", async () => {
    const version = tarballs.find(({ name }) => name === "satsuma")?.version;
    expect((await run("npm", "exec", "--", "satsuma", "--version")).trim()).toBe(version);
  });

  test("makes a plugin by the name `create-satsuma-plugin`", async () => {
    await run("npm", "exec", "--", "create-satsuma-plugin", "my-plugin", "--yes");
    expect(existsSync(join(folder, "my-plugin/test/contract.test.ts"))).toBe(true);
  });
});

describe.skipIf(upstream === undefined)(
  `a plugin goes from the scaffold to a rule in another project${reason}`,
  () => {
    const author = join(scratch, "author");
    const user = join(scratch, "user");
    let registry: LocalRegistry | undefined;

    beforeAll(async () => {
      registry = await startRegistry(join(scratch, "registry"), String(upstream));
      mkdirSync(author);
      mkdirSync(user);
      for (const { file } of tarballs) await npm(author, "publish", file);
    }, 600_000);

    afterAll(async () => {
      await registry?.close();
    });

    const npm = (folder: string, ...args: readonly string[]): Promise<string> => {
      const { env } = cleanPlace(join(scratch, "other-machine"), String(registry?.address));
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

/** What `satsuma run --json` says. */
interface RunResult {
  readonly segments: readonly { readonly name: string; readonly size: number }[];
}

/** Prints what is wrong with the entries: what cannot be imported, what has no types. */
const entriesScript = (tarballs: readonly Packed[]): string => `
import { existsSync, readFileSync } from "node:fs";
const faults = [];
for (const name of ${JSON.stringify(tarballs.map(({ name }) => name))}) {
  const folder = "node_modules/" + name + "/";
  const { exports } = JSON.parse(readFileSync(folder + "package.json", "utf8"));
  for (const [entry, target] of Object.entries(exports)) {
    if (typeof target === "string") continue;
    if (!existsSync(folder + target.types)) faults.push(name + entry.slice(1) + " has no types");
    await import(name + entry.slice(1)).catch((cause) => faults.push(name + entry.slice(1) + ": " + cause));
  }
}
console.log(JSON.stringify(faults));
process.exit();
`;

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
