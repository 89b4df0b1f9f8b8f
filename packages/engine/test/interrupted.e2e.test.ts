import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { seededDraw } from "./support/seeded-draw.ts";
import { manyOrders, manyOrdersConfig, manyRules } from "./support/many-orders.ts";
import { folderWith, membersBySegment, membersOfEach, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** `ROUNDS=100 vitest run --project e2e packages/engine/test/interrupted.e2e.test.ts` kills each a hundred times. */
const rounds = Number(process.env["ROUNDS"] ?? 5);
const timeout = 300_000 + rounds * 10_000;

const rulesFile = { "segments/shop.seg": manyRules };

async function shopFolder(salt: number): Promise<string> {
  return folderWith({ ...manyOrders(salt), ...rulesFile, "satsuma.config.ts": "" });
}

/** Members after an undisturbed run. */
async function membersAsOf(asOf: string, salt: number) {
  const project = await projectIn(await shopFolder(salt), manyOrdersConfig);
  await project.run({ asOf });
  return membersBySegment(project);
}

/** Members as the last run left them; nothing is taken in or run. */
async function membersNow(folder: string, segments: readonly string[]) {
  const project = await projectIn(folder, manyOrdersConfig);
  try {
    return await membersOfEach(project, segments);
  } finally {
    await project.close();
  }
}

function runInChild(folder: string, asOf: string): ChildProcess {
  const script = join(import.meta.dirname, "support/run-in-child.ts");
  return spawn(process.execPath, ["--conditions=@satsuma/source", script, folder, asOf], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What a process writes until it ends. */
async function outputOf(child: ChildProcess): Promise<string> {
  let output = "";
  child.stdout!.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await once(child, "close");
  return output;
}

it(
  "a run that is killed leaves the members before or after it whole, and the next run succeeds",
  { timeout },
  async () => {
    const asOfs = ["2026-02-01", "2026-03-01"] as const;
    const expected = [await membersAsOf(asOfs[0], 0), await membersAsOf(asOfs[1], 1)] as const;
    const segments = Object.keys(expected[0]);
    const folder = await shopFolder(0);
    const first = await projectIn(folder, manyOrdersConfig);
    await first.run({ asOf: asOfs[0] });
    await first.close();
    const draw = seededDraw("kill");
    for (let round = 1; round <= rounds; round += 1) {
      const side = round % 2 === 0 ? 0 : 1;
      for (const [file, text] of Object.entries(manyOrders(side)))
        await writeIn(folder, file, text);
      const child = runInChild(folder, asOfs[side]);
      await once(child.stdout!, "data");
      await wait(draw() * 900);
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(expected).toContainEqual(await membersNow(folder, segments));
    }
    for (const [file, text] of Object.entries(manyOrders(0))) await writeIn(folder, file, text);
    expect(await outputOf(runInChild(folder, asOfs[0]))).toBe("open\ndone\n");
    expect(await membersNow(folder, segments)).toEqual(expected[0]);
  },
);

it(
  "a run that carries the last one over and is killed leaves the members before or after it whole",
  { timeout },
  async () => {
    const asOfs = ["2026-02-10", "2026-02-11"] as const;
    const expected = [await membersAsOf(asOfs[0], 0), await membersAsOf(asOfs[1], 0)] as const;
    const segments = Object.keys(expected[0]);
    const folder = await shopFolder(0);
    const first = await projectIn(folder, manyOrdersConfig);
    await first.run({ asOf: asOfs[0] });
    const { evaluation } = await first.run({ asOf: asOfs[1] });
    await first.close();
    expect(evaluation.mode).toBe("incremental");
    const draw = seededDraw("kill while carrying over");
    for (let round = 1; round <= rounds; round += 1) {
      const child = runInChild(folder, asOfs[round % 2 === 0 ? 1 : 0]);
      await once(child.stdout!, "data");
      await wait(draw() * 500);
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(expected).toContainEqual(await membersNow(folder, segments));
    }
    expect(await outputOf(runInChild(folder, asOfs[0]))).toBe("open\ndone\n");
    expect(await membersNow(folder, segments)).toEqual(expected[0]);
  },
);

it("a run that is aborted at any moment rejects with the reason and leaves the run before whole", async () => {
  const folder = await folderWith({ ...manyOrders(0), ...rulesFile });
  const project = await projectIn(folder, manyOrdersConfig);
  await project.run({ asOf: "2026-02-01" });
  const before = await membersBySegment(project);
  const draw = seededDraw("abort");
  for (let round = 0; round < 12; round += 1) {
    await writeIn(folder, "orders.csv", manyOrders(round)["orders.csv"]!);
    const controller = new AbortController();
    const reason = new Error(`enough of round ${round}`);
    const stageToStop = round < 6 ? round : -1;
    let stages = 0;
    const progress = (): void => {
      if (stages === stageToStop) controller.abort(reason);
      stages += 1;
    };
    if (stageToStop < 0) void wait(draw() * 400).then(() => controller.abort(reason));
    const outcome = await project
      .run({ asOf: "2026-03-01", signal: controller.signal, progress })
      .then(
        () => undefined,
        (cause: unknown) => cause,
      );
    if (outcome === undefined) break;
    expect(outcome).toBe(reason);
    const segments = Object.keys(before);
    expect(await membersOfEach(project, segments)).toEqual(before);
  }
  await writeIn(folder, "orders.csv", manyOrders(0)["orders.csv"]!);
  await project.run({ asOf: "2026-02-01" });
  expect(await membersBySegment(project)).toEqual(before);
});

it("a second process is told that the first has the warehouse", async () => {
  const folder = await shopFolder(0);
  const project = await projectIn(folder, manyOrdersConfig);
  await project.run({ asOf: "2026-02-01" });
  expect(await outputOf(runInChild(folder, "2026-02-01"))).toBe("open\nWAREHOUSE_BUSY\n");
  await project.close();
  expect(await outputOf(runInChild(folder, "2026-02-01"))).toBe("open\ndone\n");
});

it("a project that found its warehouse in use can be tried again, and closed", async () => {
  const folder = await folderWith(smallShop);
  const [one, two] = [await projectIn(folder, smallConfig), await projectIn(folder, smallConfig)];
  await one.run();
  await expect(two.run()).rejects.toMatchObject({ code: "WAREHOUSE_BUSY" });
  await one.close();
  expect(await two.run()).toMatchObject({ isNew: false });
  await two.close();
});

it("a closed project may be closed again, and does nothing else", async () => {
  const project = await projectIn(await folderWith(smallShop), smallConfig);
  await project.run();
  await project.close();
  await project.close();
  await expect(project.run()).rejects.toThrow(TypeError);
});

it("calls that come at once wait for each other", async () => {
  const project = await projectIn(await folderWith(smallShop), smallConfig);
  const asOf = "2026-03-01";
  const [first, preview, second, list] = await Promise.all([
    project.run({ asOf }),
    project.preview("has orders ever", { asOf }),
    project.run({ asOf }),
    project.list(),
    project.data(),
  ]);
  expect([first.isNew, second.isNew, preview.size, list.length]).toEqual([true, false, 4, 8]);
});
