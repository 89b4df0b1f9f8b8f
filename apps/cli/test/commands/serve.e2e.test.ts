import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { newFolder, satsuma, writeFiles } from "../support/satsuma.ts";

const folder = newFolder();
const bin = join(import.meta.dirname, "..", "..", "src", "bin.ts");

beforeAll(() => {
  writeFiles(folder, {
    "satsuma.config.ts": `import { csv, defineProject } from "satsuma";
export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
});
`,
    "customers.csv": "id\na\nb\n",
    "orders.csv": "id,at\na,2026-01-02\n",
    "segments/buyers.seg": "segment buyers where has orders\n",
  });
});

test("a key is shown once, listed without itself, and taken away by its id", async () => {
  const made = await satsuma(["keys", "create", "nightly", "--scopes", "read,run"], {
    cwd: folder,
  });
  const key = made.stdout.trim();
  expect(key).toMatch(/^sat_[0-9a-f]{16}_[\w-]{43}$/u);
  expect(made.stderr).toContain("cannot be shown again");
  const id = key.slice(4, 20);
  const listed = await satsuma(["keys"], { cwd: folder });
  expect(listed.stdout).toContain(id);
  expect(listed.stdout).not.toContain(key.slice(21));
  expect((await satsuma(["keys", "revoke", id], { cwd: folder })).code).toBe(0);
  const { keys } = JSON.parse((await satsuma(["keys", "--json"], { cwd: folder })).stdout);
  expect(keys).toMatchObject([{ id, scopes: ["read", "run"], revokedAt: expect.any(String) }]);
  const forgotten = await satsuma(["keys", "revoke", "--all"], { cwd: folder });
  expect(forgotten.stdout).toContain("1 key");
});

test.each([
  [["keys", "create", "x", "--scopes", "reed"], "USAGE_KEY"],
  [["keys", "create", "x", "--expires", "2020-01-01"], "USAGE_KEY"],
  [["keys", "revoke"], "USAGE_KEY"],
  [["keys", "revoke", "0000000000000000"], "ACCESS_KEY"],
  [["serve", "--host", "0.0.0.0"], "ACCESS_OPEN"],
  [["serve", "--port", "http"], "HTTP_SETTING"],
])("%j is refused with what to do", async (args, code) => {
  const ran = await satsuma([...args, "--json"], { cwd: folder });
  expect(ran.code).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code, help: expect.any(String) } });
});

test("the server answers until it is told to stop, and leaves the project to the command line", async () => {
  const source = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source", bin];
  const args = ["serve", "--port", "0", "--json", "--quiet", "--project", folder];
  const server = spawn(process.execPath, [...source, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [told]: unknown[] = await once(server.stdout, "data");
  const { url } = JSON.parse(String(told));
  const session = await fetch(`${url}/api/v1/session`);
  expect(await session.json()).toMatchObject({ name: "this computer" });
  server.kill("SIGINT");
  expect(await once(server, "close")).toEqual([0, null]);
  const ran = await satsuma(["run", "--json"], { cwd: folder });
  expect(JSON.parse(ran.stdout)).toMatchObject({ segments: [{ name: "buyers", size: 1 }] });
});
