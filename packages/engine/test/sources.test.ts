import { API, definePlugin, defineSource, from } from "@satsuma/plugin";
import type { Batch, RejectedRow, SourceTable } from "@satsuma/plugin";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import { expect, it } from "vitest";
import { z } from "zod";
import { folderWith, membersBySegment, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** The orders of the small shop, as a source hands them over. */
const orders = smallShop["data/orders.csv"]!.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

/** Rows as a frame: numbers by value, texts from a list by code, the rest as they are. */
function batch(rows: readonly string[][], rejected: readonly RejectedRow[] = []): Batch {
  const column = (i: number) => rows.map((row) => row[i]!);
  const statuses = [...new Set(column(4))];
  return {
    rejected,
    rows: {
      length: rows.length,
      columns: {
        order_id: { kind: "numbers", values: Float64Array.from(column(0), Number) },
        customer_id: { kind: "values", values: column(1) },
        ordered_at: { kind: "values", values: column(2) },
        amount: { kind: "values", values: column(3) },
        status: {
          kind: "codes",
          dictionary: statuses,
          codes: Int32Array.from(column(4), (status) => statuses.indexOf(status)),
        },
      },
    },
  };
}

interface Behaviour {
  readonly read: (signal: AbortSignal) => AsyncIterable<Batch>;
  readonly looks?: (() => void) | undefined;
}

function shopFrom({ read, looks }: Behaviour): ProjectConfig {
  const column = (name: string, kind: "number" | "text" | "instant", scale?: number) => ({
    name,
    column: { type: { kind }, nullable: false, ...(scale === undefined ? {} : { scale }) },
    because: "the source says so",
  });
  const table: SourceTable = {
    kind: "rows",
    fingerprint: "1",
    columns: [
      column("order_id", "number", 0),
      column("customer_id", "text"),
      column("ordered_at", "instant"),
      column("amount", "number", 2),
      column("status", "text"),
    ],
    read,
  };
  const source = defineSource({
    name: "orders",
    doc: "Orders from memory.",
    options: z.object({}),
    open: async () => {
      looks?.();
      return table;
    },
  });
  const plugin = definePlugin({
    api: API,
    name: "satsuma-plugin-memory",
    namespace: "memory",
    doc: "For tests.",
    needs: [],
    config: z.object({}),
    setup: () => ({ sources: [source] }),
  });
  return {
    ...smallConfig,
    events: { orders: { ...smallConfig.events["orders"]!, from: from(plugin, "orders", {}) } },
  };
}

async function* handedOver(): AsyncIterable<Batch> {
  yield batch(orders.slice(0, 3));
  yield batch(orders.slice(3, 3));
  yield batch(orders.slice(3), [
    { file: "memory", line: 8, reason: "found nothing, expected an order" },
  ]);
}

it("rows that a source hands over land as those of a file do, and those it rejects are kept", async () => {
  const fromFile = await projectIn(await folderWith(smallShop), smallConfig);
  const fromSource = await projectIn(await folderWith(smallShop), shopFrom({ read: handedOver }));
  await fromFile.run({ asOf: "2026-03-02" });
  await fromSource.run({ asOf: "2026-03-02" });
  expect(await membersBySegment(fromSource)).toEqual(await membersBySegment(fromFile));
  const { tables } = await fromSource.data();
  expect(tables.find(({ name }) => name === "orders")).toMatchObject({
    count: { read: 8, accepted: 7, rejected: 1, kept: 7 },
    rejected: [{ file: "memory", line: 8 }],
  });
});

it("a source is looked at once for each time its rows are taken in", async () => {
  let looks = 0;
  const config = shopFrom({ read: handedOver, looks: () => (looks += 1) });
  const project = await projectIn(await folderWith(smallShop), config);
  await project.run();
  expect(looks).toBe(1);
});

it("a source that fails half-way leaves the run before as it was", async () => {
  const folder = await folderWith(smallShop);
  const before = await projectIn(folder, smallConfig);
  await before.run({ asOf: "2026-03-01" });
  const members = await membersBySegment(before);
  await before.close();
  const failing = async function* (): AsyncIterable<Batch> {
    yield batch(orders);
    throw new Error("the line went dead");
  };
  const project = await projectIn(folder, shopFrom({ read: failing }));
  await expect(project.run({ asOf: "2026-03-01" })).rejects.toMatchObject({
    code: "PLUGIN_FAILED",
    message: expect.stringMatching(
      /satsuma-plugin-memory: reading rows of the table orders, from its source \w+, failed: the line went dead/u,
    ),
  });
  await project.close();
  const after = await projectIn(folder, smallConfig);
  expect(await after.run({ asOf: "2026-03-01" })).toMatchObject({ isNew: false });
  expect(await membersBySegment(after)).toEqual(members);
});

it("a source stops when the work is aborted, and the reason is told as it was given", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const endless = async function* (signal: AbortSignal): AsyncIterable<Batch> {
    for (let round = 0; ; round += 1) {
      signal.throwIfAborted();
      yield batch(orders);
      if (round === 3) controller.abort(reason);
    }
  };
  const project = await projectIn(await folderWith(smallShop), shopFrom({ read: endless }));
  await expect(project.run({ signal: controller.signal })).rejects.toBe(reason);
});

it("batches that lack a column are told by the plugin's name", async () => {
  const lacking = async function* (): AsyncIterable<Batch> {
    const { rows } = batch(orders);
    const { status: _, ...columns } = rows.columns;
    yield { rejected: [], rows: { ...rows, columns } };
  };
  const project = await projectIn(await folderWith(smallShop), shopFrom({ read: lacking }));
  await expect(project.data()).rejects.toMatchObject({
    code: "PLUGIN_RESULT",
    message: expect.stringMatching(/satsuma-plugin-memory.*status/u),
  });
});

it("a table that is missing is told before anything that was taken in is given up", async () => {
  const folder = await folderWith(smallShop);
  const project = await projectIn(folder, smallConfig);
  await project.run();
  await project.close();
  const events = { orders: { ...smallConfig.events["orders"]!, from: csv("data/gone.csv") } };
  const broken = await projectIn(folder, { ...smallConfig, events });
  await expect(broken.run()).rejects.toMatchObject({ code: "DATA_FILE_MISSING" });
  await broken.close();
  const again = await projectIn(folder, smallConfig);
  const stages: string[] = [];
  await again.run({ progress: ({ stage }) => void stages.push(stage) });
  expect(stages.filter((stage) => stage.startsWith("importing"))).toEqual([]);
});
