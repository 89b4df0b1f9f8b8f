import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engines } from "@satsuma/serve";
import { failureOf, serving, until } from "./support/serving.ts";
import { trapProject } from "./support/trap-project.ts";

const shop = trapProject();
let engines: Engines;

beforeAll(async () => {
  engines = await serving(shop.folder, { timeMs: 1500 });
  await engines.works.run({});
});

afterAll(async () => {
  await engines.close();
  shop.remove();
});

/** A question that does what it is told, in the plugin of the shop. */
const trapped = (does: string, by: string, signal?: AbortSignal): Promise<unknown> =>
  engines.projectFor({ by }).discover("trap.field", {
    parameters: { does },
    refit: true,
    ...(signal === undefined ? {} : { signal }),
  });

const previewed = async (by = "alice"): Promise<number> =>
  (await engines.projectFor({ by }).preview("germans")).size;

const readerPids = (): number[] =>
  engines.state().processes.flatMap(({ pid, does }) => (does === "answers" ? [pid] : []));

test("code that never gives the thread back is killed when its time is over, and others go on", async () => {
  const { killed, stopped } = engines.counts();
  expect(await failureOf(trapped("loop", "mallory"))).toMatchObject({ code: "ENGINE_TIME" });
  expect(await previewed()).toBe(50);
  await until(() => engines.counts().killed > killed);
  expect(engines.counts().stopped.time).toBe(stopped.time + 1);
});

test("a question whose caller is gone is stopped with the caller's reason", async () => {
  const reason = new Error("the reader closed the page");
  const controller = new AbortController();
  const question = failureOf(trapped("wait", "bob", controller.signal));
  await until(() => engines.state().processes.some(({ isBusy }) => isBusy));
  controller.abort(reason);
  expect(await question).toBe(reason);
  expect(await previewed("bob")).toBe(50);
});

test.for(["hoard", "fill"])(
  "code that takes memory without end (%s) is killed before it takes more than it may",
  async (does) => {
    const most: number[] = [];
    const question = failureOf(
      engines
        .projectFor({ by: "mallory", timeMs: 60_000 })
        .discover("trap.field", { parameters: { does }, refit: true }),
    );
    const look = setInterval(
      () => most.push(...engines.state().processes.map(({ memory }) => memory)),
      50,
    );
    expect(await question).toMatchObject({ code: "ENGINE_MEMORY" });
    clearInterval(look);
    // It is looked at every tenth of a second.
    expect(Math.max(...most)).toBeLessThan(2 ** 31);
    expect(await previewed()).toBe(50);
  },
);

test("forty run-away questions of one caller do not keep the others from their answers", async () => {
  const controller = new AbortController();
  const ways = ["loop", "wait", "loop", "wait"];
  const failures = Array.from({ length: 40 }, (_, i) =>
    failureOf(trapped(ways[i % 4]!, "mallory", controller.signal)),
  );
  for (let asked = 0; asked < 5; asked += 1) expect(await previewed()).toBe(50);
  expect(engines.counts().waiting).toBeGreaterThan(0);
  controller.abort();
  const codes = (await Promise.all(failures)).map((error) =>
    error instanceof Error && "code" in error ? error.code : error,
  );
  expect(codes.filter((code) => code === "ENGINE_BUSY").length).toBeGreaterThanOrEqual(20);
  expect(codes).not.toContain(undefined);
});

test("what a killed process was asked is asked again in another", async () => {
  const question = engines
    .projectFor({ by: "bob", timeMs: 60_000 })
    .discover("trap.field", { refit: true });
  const slow = failureOf(trapped("wait", "bob"));
  for (const pid of readerPids()) process.kill(pid, "SIGKILL");
  expect((await question).rules.text).toBe("");
  expect(await slow).toMatchObject({ code: "ENGINE_TIME" });
  await until(() => readerPids().length === 2);
});

test("while others ask, what one caller asks untried does not take the last process", async () => {
  await previewed();
  const controller = new AbortController();
  const failures = [0, 1, 2].map(() => failureOf(trapped("wait", "eve", controller.signal)));
  expect(await previewed()).toBe(50);
  const busy = engines.state().processes.filter(({ isBusy }) => isBusy);
  expect(busy.length).toBeLessThan(2);
  expect(engines.counts().waiting).toBeGreaterThan(0);
  controller.abort();
  await Promise.all(failures);
});

test("work whose process is killed publishes nothing, and the next run is whole", async () => {
  const { run } = await engines.works.run({ asOf: "2026-05-01" });
  const killing = (): void => {
    for (const { pid, does } of engines.state().processes)
      if (does === "work") process.kill(pid, "SIGKILL");
  };
  for (const stage of ["fitting", "publishing"]) {
    const lost = failureOf(
      engines.works.run({
        asOf: "2026-06-01",
        full: true,
        refit: true,
        progress: (progress) => {
          if (progress.stage.startsWith(stage)) killing();
        },
      }),
    );
    expect(await lost).toMatchObject({ code: "ENGINE_LOST" });
    expect((await engines.project.changes()).run).toMatchObject({ run });
  }
  expect((await engines.works.run({ asOf: "2026-06-01" })).run).toBe(run + 1);
  expect((await engines.project.changes()).run).toMatchObject({ run: run + 1 });
}, 60_000);

test("work that was called off stops, and what comes after it is done", async () => {
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  const run = failureOf(
    engines.works.run({
      full: true,
      refit: true,
      signal: controller.signal,
      progress: () => controller.abort(reason),
    }),
  );
  expect(await run).toBe(reason);
  expect((await engines.works.score({})).methods).toHaveLength(1);
});

test("engines that are closed answer no more, and leave no copies", async () => {
  const own = trapProject();
  const closed = await serving(own.folder, { readers: 1 });
  const question = failureOf(
    closed.project.discover("trap.field", { parameters: { does: "wait" } }),
  );
  const pids = closed.state().processes.map(({ pid }) => pid);
  await closed.close();
  expect(await question).toMatchObject({ code: "ENGINE_CLOSED" });
  expect(await failureOf(closed.project.preview("germans"))).toMatchObject({
    code: "ENGINE_CLOSED",
  });
  expect(pids.every((pid) => !isRunning(pid))).toBe(true);
  const copies = join(own.folder, ".satsuma/serving");
  expect(existsSync(copies) ? readdirSync(copies) : []).toEqual([]);
  own.remove();
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
