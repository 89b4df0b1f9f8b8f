import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engines, EnginesState } from "@satsuma/serve";
import { failureOf, fromSource, serving, until } from "./support/serving.ts";
import { trapProject } from "./support/trap-project.ts";

const shop = trapProject();
let engines: Engines;

beforeAll(async () => {
  engines = await serving(shop.folder, { readers: 1 });
});

afterAll(async () => {
  await engines.close();
  shop.remove();
});

const patience = { timeout: 60_000 };

const script = (name: string): string => join(import.meta.dirname, "support", name);

test("what a command in a terminal publishes beside the server is what questions are answered from soon", async () => {
  execFileSync(process.execPath, [
    ...fromSource,
    script("run-outside.ts"),
    shop.folder,
    "2026-06-15",
  ]);
  const published = async (): Promise<unknown> =>
    (await engines.project.changes().catch(() => undefined))?.run?.asOf;
  await expect.poll(published, patience).toBe("2026-06-15T00:00:00Z");
  expect((await engines.project.memberPage("germans")).size).toBe(50);
});

test("work that finds the state in use says so, and questions go on", async () => {
  const holder = spawn(process.execPath, [...fromSource, script("hold-state.ts"), shop.folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  expect(await failureOf(engines.works.run({}))).toMatchObject({ code: "WAREHOUSE_BUSY" });
  expect((await engines.project.preview("germans")).size).toBe(50);
  holder.stdin.end();
  await once(holder, "exit");
  expect((await engines.works.run({})).segments).toHaveLength(4);
});

test("a config that changed is gone by without a start anew, and one that is broken leaves the one before", async () => {
  const config = join(shop.folder, "satsuma.config.ts");
  const text = readFileSync(config, "utf8");
  writeFileSync(config, text.replace('currency: "EUR"', 'currency: "GBP"'));
  const currency = async (): Promise<string | null> => (await engines.project.about()).currency;
  await expect.poll(currency, patience).toBe("GBP");
  writeFileSync(config, "export default 1;\n");
  await until(() => engines.state().because?.startsWith("CONFIG_") === true);
  expect(await currency()).toBe("GBP");
  writeFileSync(config, text);
  await expect.poll(currency, patience).toBe("EUR");
  await until(() => engines.state().because === undefined);
});

test("a project that cannot be opened is told at once", async () => {
  const broken = trapProject();
  writeFileSync(join(broken.folder, "satsuma.config.ts"), "export default 1;\n");
  expect(await failureOf(serving(broken.folder))).toMatchObject({ code: "CONFIG_INVALID" });
  broken.remove();
});

test("data that cannot be read is told, and a run takes it in once it can", async () => {
  const poor = trapProject();
  const file = join(poor.folder, "data/orders.csv");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, "order_id,customer_id\n1,c1\n");
  const waiting = await serving(poor.folder, { readers: 1 }, isFailure);
  expect(waiting.state().isReady).toBe(false);
  expect(await failureOf(waiting.project.list())).toMatchObject({ code: "ENGINE_STARTING" });
  writeFileSync(file, text);
  await waiting.works.run({});
  expect(waiting.state()).toMatchObject({ isReady: true });
  expect((await waiting.project.preview("germans")).size).toBe(50);
  await waiting.close();
  poor.remove();
});

test("no process outlives a server that is killed, not even one that never gives its thread back", async () => {
  const own = trapProject();
  const server = spawn(
    process.execPath,
    [...fromSource, script("serve-until-killed.ts"), own.folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [said] = await once(server.stdout, "data");
  const pids: unknown = JSON.parse(String(said));
  server.kill("SIGKILL");
  await once(server, "exit");
  await until(() => Array.isArray(pids) && pids.every((pid) => !isRunning(Number(pid))));
  const copies = join(own.folder, ".satsuma/serving");
  expect(readdirSync(copies)).toEqual([String(server.pid)]);
  const next = await serving(own.folder, { readers: 1 });
  expect(readdirSync(copies)).toEqual([String(process.pid)]);
  expect((await next.project.preview("germans")).size).toBe(50);
  await next.close();
  own.remove();
});

const isFailure = ({ because = "" }: EnginesState): boolean => /^[A-Z_\d]+: /u.test(because);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
