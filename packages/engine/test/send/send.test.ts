import { cell, SatsumaError } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import { defineSink, use } from "@satsuma/plugin";
import type { Audience, Plugin, Sink, SinkRun } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf } from "../support/order-count.ts";
import { folderWith, membersOf, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const asOf = "2026-03-01";

/** What a sink got. */
interface Got
  extends Pick<Audience, "segment" | "asOf" | "rows">, Omit<SinkRun<unknown>, "signal"> {
  readonly received: readonly Readonly<Record<string, Scalar>>[];
}

/** A sink that keeps what it gets. */
function keeping(changes: Partial<Sink> = {}): { sink: Sink; got: Got[] } {
  const got: Got[] = [];
  const sink = defineSink({
    name: "folder",
    doc: "Keeps what it gets.",
    options: z.strictObject({ folder: z.string().default("out") }),
    accepts: {
      country: { doc: "Where they live.", types: ["text", "enum"] },
      tier: { doc: "How often they buy.", types: ["text", "enum"] },
      born: { doc: "Their birthday.", types: ["date"] },
    },
    delivery: "snapshot",
    write: async ({ batches, ...audience }, { options, idempotencyKey, isDryRun }) => {
      const received: Record<string, Scalar>[] = [];
      for await (const { length, columns } of batches)
        for (let row = 0; row < length; row += 1)
          received.push(
            Object.fromEntries(
              Object.entries(columns).map(([name, values]) => [name, cell(values, row)]),
            ),
          );
      got.push({ ...audience, options, idempotencyKey, isDryRun, received });
      return { accepted: received.length, rejected: [], where: "out/file.csv" };
    },
    ...changes,
  });
  return { sink, got };
}

const pluginWith = (...sinks: readonly Sink[]): Plugin =>
  pluginOf(orderCount, {
    name: "satsuma-plugin-files",
    namespace: "files",
    setup: () => ({ methods: [orderCount], sinks }),
  });

async function ranShop(plugin: Plugin) {
  const folder = await folderWith(smallShop);
  const project = await projectIn(folder, { ...smallConfig, plugins: [use(plugin, {})] });
  await project.run({ asOf });
  return project;
}

describe("sending a segment", () => {
  it("hands its members to the sink in key order, with the columns that were chosen", async () => {
    const { sink, got } = keeping();
    const project = await ranShop(pluginWith(sink));
    const result = await project.send("recent", "files", {
      columns: ["country", "tier=files.label", "born=birth_date"],
    });
    expect(result).toEqual({
      segment: "recent",
      sink: "files.folder",
      asOf: "2026-02-28T23:00:00Z",
      isDryRun: false,
      suppressed: 0,
      rows: 3,
      difference: expect.objectContaining({ since: null, added: 3 }),
      delivered: { accepted: 3, rejected: [], where: "out/file.csv" },
    });
    expect(got[0]).toMatchObject({ segment: "recent", rows: 3, options: { folder: "out" } });
    expect(got[0]?.received).toEqual([
      { customer: "ada", country: "DE", tier: "often", born: "1990-05-01" },
      { customer: "bo", country: "AT", tier: "seldom", born: "2001-12-31" },
      { customer: "eve", country: null, tier: "seldom", born: "1999-01-01" },
    ]);
  });

  it("has the same key for the same delivery, and another for any other", async () => {
    const { sink, got } = keeping();
    const project = await ranShop(pluginWith(sink));
    await project.send("recent", "files");
    await project.send("recent", "files.folder");
    await project.send("recent", "files", { options: { folder: "else" } });
    await project.send("recent", "files", { columns: ["country"] });
    await project.send("germans", "files");
    await project.run({ asOf: "2026-02-01" });
    await project.send("recent", "files");
    const keys = got.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(5);
  });

  it("tells the sink when it is only to be tried", async () => {
    const { sink, got } = keeping();
    const project = await ranShop(pluginWith(sink));
    const { isDryRun } = await project.send("recent", "files", { isDryRun: true });
    expect([isDryRun, got[0]?.isDryRun]).toEqual([true, true]);
  });

  it("of changes hands over who came and went with the last run", async () => {
    const { sink, got } = keeping({ delivery: "changes" });
    const project = await ranShop(pluginWith(sink));
    await project.send("recent", "files");
    await project.run({ asOf: "2026-02-01" });
    await project.send("recent", "files", { columns: ["country"] });
    await writeIn(
      project.folder,
      "data/customers.csv",
      smallShop["data/customers.csv"]!.replace(/^ada.*\n/mu, ""),
    );
    await project.run({ asOf: "2026-02-01" });
    await project.send("recent", "files", { columns: ["country"] });
    expect(got.map(({ rows, received }) => ({ rows, received }))).toEqual([
      {
        rows: 3,
        received: ["ada", "bo", "eve"].map((customer) => ({ customer, change: "entered" })),
      },
      {
        rows: 2,
        received: [
          { customer: "bo", change: "left", country: "AT" },
          { customer: "eve", change: "left", country: null },
        ],
      },
      { rows: 1, received: [{ customer: "ada", change: "left", country: null }] },
    ]);
  });
});

describe("sending again", () => {
  it("tells what differs from what was delivered last, record by record", async () => {
    const { sink } = keeping();
    const project = await ranShop(pluginWith(sink));
    await project.send("recent", "files", { columns: ["tier=files.label"] });
    const again = await project.send("recent", "files", { columns: ["tier=files.label"] });
    expect(again.difference).toMatchObject({ added: 0, removed: 0, changed: 0, same: 3 });
    await writeIn(
      project.folder,
      "data/customers.csv",
      smallShop["data/customers.csv"]!.replace(/^ada.*\n/mu, ""),
    );
    await project.run({ asOf });
    const tried = await project.send("recent", "files", {
      columns: ["tier=files.label", "country"],
      isDryRun: true,
    });
    expect(tried.difference).toEqual({
      since: "2026-02-28T23:00:00Z",
      added: 0,
      removed: 1,
      changed: 1,
      same: 1,
      examples: [
        { customer: "bo", change: "changed", before: { country: null }, after: { country: "AT" } },
        { customer: "ada", change: "removed", before: { tier: "often", country: null } },
      ],
    });
  });

  it("of changes misses none of several runs, and a dry run forgets nothing", async () => {
    const { sink, got } = keeping({ delivery: "changes" });
    const project = await ranShop(pluginWith(sink));
    await project.send("recent", "files");
    await project.run({ asOf: "2026-02-01" });
    await project.run({ asOf: "2026-02-02" });
    await project.send("recent", "files", { isDryRun: true });
    await project.send("recent", "files");
    await project.send("recent", "files");
    const sent = got.map(({ received }) => received.map(({ customer }) => customer));
    expect(sent[1]).toEqual(sent[2]);
    expect(sent[2]?.length).toBeGreaterThan(0);
    expect(sent[3]).toEqual([]);
  });

  it("of changes tells again what the sink did not take", async () => {
    const rejected = [{ customer: "bo", reason: "no address" }];
    const { sink, got } = keeping({ delivery: "changes" });
    const choosy: Sink = {
      ...sink,
      write: async (audience, run) => {
        const { accepted } = await sink.write(audience, run);
        const refused = audience.rows > 0 ? rejected : [];
        return { accepted: accepted - refused.length, rejected: refused, where: "out" };
      },
    };
    const project = await ranShop(pluginWith(choosy));
    await project.send("recent", "files");
    await project.send("recent", "files");
    await project.run({ asOf: "2026-02-01" });
    await project.send("recent", "files");
    const sent = got.map(({ received }) =>
      received.map(({ customer, change }) => `${String(customer)} ${String(change)}`),
    );
    expect(sent).toEqual([
      ["ada entered", "bo entered", "eve entered"],
      ["bo entered"],
      ["eve left"],
    ]);
  });

  it("after a failure has the same content under the same key, whatever was run meanwhile", async () => {
    let isDown = true;
    const { sink, got } = keeping();
    const project = await ranShop(
      pluginWith({
        ...sink,
        write: async (audience, run) => {
          const delivered = await sink.write(audience, run);
          if (isDown) throw new SatsumaError("FILES_FULL", "full");
          return delivered;
        },
      }),
    );
    const { id, rows } = await project.prepareSend("recent", "files");
    await expect(project.deliver(id)).rejects.toMatchObject({ code: "FILES_FULL" });
    await project.run({ asOf: "2026-02-01" });
    isDown = false;
    // What waits is handed over whatever is wrong with the rules by then.
    await writeIn(project.folder, "segments/broken.seg", "segment broken where");
    await project.deliver(id);
    expect(rows).toBe(3);
    expect(got[1]).toEqual(got[0]);
    expect(got[1]?.idempotencyKey).toBe(id);
    await expect(project.deliver(id)).rejects.toMatchObject({ code: "SEND_DELIVERY" });
  });

  it("is left out where a later one to the same sink was prepared meanwhile", async () => {
    const { sink, got } = keeping();
    const project = await ranShop(pluginWith(sink));
    const earlier = await project.prepareSend("recent", "files");
    await project.run({ asOf: "2026-02-01" });
    const later = await project.prepareSend("recent", "files");
    await expect(project.deliver(earlier.id)).rejects.toMatchObject({ code: "SEND_REPLACED" });
    await project.deliver(later.id);
    expect(got.map(({ idempotencyKey }) => idempotencyKey)).toEqual([later.id]);
  });
});

describe("suppression", () => {
  const shop = {
    ...smallShop,
    "segments/unsubscribed.seg": 'segment unsubscribed where country is "AT"\n',
  };

  async function suppressing(plugin: Plugin, suppress: readonly string[]) {
    const folder = await folderWith(shop);
    const config = { ...smallConfig, plugins: [use(plugin, {})], suppress };
    const project = await projectIn(folder, config);
    await project.run({ asOf });
    return project;
  }

  it("leaves its members out of every list and delivery of other segments, and says how many", async () => {
    const { sink, got } = keeping();
    const project = await suppressing(pluginWith(sink), ["unsubscribed"]);
    const { suppressed } = await project.send("recent", "files");
    expect(suppressed).toBe(1);
    expect(got[0]?.received.map(({ customer }) => customer)).toEqual(["ada", "eve"]);
    expect(await membersOf(project, "recent")).toEqual(["ada", "eve"]);
    expect(await project.audience("recent")).toEqual({
      segment: "recent",
      asOf: "2026-02-28T23:00:00Z",
      members: 3,
      suppressed: 1,
      by: ["unsubscribed"],
      size: 2,
    });
  });

  it("can be left off, and does not empty the list of those to block", async () => {
    const { sink, got } = keeping();
    const project = await suppressing(pluginWith(sink), ["unsubscribed"]);
    await project.send("recent", "files", { withSuppressed: true });
    expect(got[0]?.rows).toBe(3);
    expect(await membersOf(project, "unsubscribed")).toEqual(["bo"]);
  });

  it("that is not known lets nothing out", async () => {
    const { sink, got } = keeping();
    const project = await suppressing(pluginWith(sink), ["nobody_knows"]);
    await expect(project.send("recent", "files")).rejects.toMatchObject({
      code: "SEND_SUPPRESSED",
    });
    await expect(project.audience("recent")).rejects.toMatchObject({ code: "SEND_SUPPRESSED" });
    expect(got).toEqual([]);
  });

  it("makes a member who is suppressed since leave a sink of changes", async () => {
    const { sink, got } = keeping({ delivery: "changes" });
    const project = await suppressing(pluginWith(sink), ["unsubscribed"]);
    await project.send("recent", "files");
    await writeIn(
      project.folder,
      "segments/unsubscribed.seg",
      'segment unsubscribed where country is "DE"\n',
    );
    await project.run({ asOf });
    await project.send("recent", "files");
    expect(got[1]?.received).toEqual([
      { customer: "ada", change: "left" },
      { customer: "bo", change: "entered" },
    ]);
  });
});

it("sending is refused with what to do instead, and a sink that fails is told by its name", async () => {
  const email = { doc: "Their address.", types: ["text" as const], isRequired: true };
  const write =
    (delivered: () => unknown): Sink["write"] =>
    async () =>
      JSON.parse(JSON.stringify(await delivered()));
  const sinks: Readonly<Record<string, Partial<Sink>>> = {
    folder: {},
    mail: { accepts: { email } },
    thrower: { write: () => Promise.reject(new Error("disk gone")) },
    coded: { write: () => Promise.reject(new SatsumaError("FILES_FULL", "full")) },
    silent: { write: write(() => ({})) },
    greedy: { write: write(() => ({ accepted: 9, rejected: [], where: "x" })) },
  };
  const project = await ranShop(
    pluginWith(
      ...Object.entries(sinks).map(([name, changes]) => ({ ...keeping(changes).sink, name })),
    ),
  );
  const refused: readonly (readonly [
    segment: string,
    sink: string,
    options: { readonly columns?: readonly string[]; readonly options?: unknown },
    code: string,
    help: string,
  ])[] = [
    ["recent", "fles.folder", {}, "SEND_SINK", 'did you mean "files.folder"'],
    ["recent", "files", {}, "SEND_SINK", "name one of files.folder, files.mail"],
    ["recent", "files.folder", { columns: ["contry"] }, "SEND_COLUMN", 'mean "country"?'],
    ["recent", "files.folder", { columns: ["birth_date"] }, "SEND_COLUMN", "country=birth_date"],
    ["recent", "files.folder", { columns: ["country=birth_date"] }, "SEND_COLUMN", "or none"],
    ["recent", "files.mail", {}, "SEND_COLUMN", "--columns email"],
    ["recent", "files.folder", { options: { folder: 3 } }, "SEND_OPTION", "--set folder=…"],
    ["recent", "files.folder", { options: { foldr: "x" } }, "SEND_OPTION", 'mean "folder"?'],
    ["recnt", "files.folder", {}, "RUN_SEGMENT", 'did you mean "recent"?'],
    ["recent", "files.thrower", {}, "PLUGIN_FAILED", "tell the plugin's author"],
    ["recent", "files.coded", {}, "FILES_FULL", "undefined"],
    ["recent", "files.silent", {}, "PLUGIN_RESULT", "tell the plugin's author"],
    ["recent", "files.greedy", {}, "PLUGIN_RESULT", "tell the plugin's author"],
  ];
  for (const [segment, sink, options, code, help] of refused) {
    const failure: unknown = await project.send(segment, sink, options).catch((cause) => cause);
    expect.soft(failure, `${segment} to ${sink}`).toBeInstanceOf(SatsumaError);
    if (!(failure instanceof SatsumaError)) continue;
    expect.soft(failure.code, `${segment} to ${sink}`).toBe(code);
    expect.soft(String(failure.help), `${segment} to ${sink}`).toContain(help);
  }
});

it("nothing can be sent before anything was run", async () => {
  const folder = await folderWith(smallShop);
  const plugins = [use(pluginWith(keeping().sink), {})];
  const project = await projectIn(folder, { ...smallConfig, plugins });
  await expect(project.send("recent", "files")).rejects.toMatchObject({ code: "RUN_NOT_RUN" });
});

it.each<[string, unknown]>([
  ["no column list", { accepts: undefined }],
  ["another delivery", { delivery: "sometimes" }],
  ["nothing to write with", { write: "out" }],
])("a sink with %s is refused when the project opens", async (_, change) => {
  const { sink } = keeping();
  const broken = Object.assign({ ...sink }, change);
  const folder = await folderWith(smallShop);
  await expect(
    projectIn(folder, { ...smallConfig, plugins: [use(pluginWith(broken), {})] }),
  ).rejects.toMatchObject({ code: "PLUGIN_CONTRIBUTION" });
});
