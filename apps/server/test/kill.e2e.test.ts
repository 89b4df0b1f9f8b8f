import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { secret, startReceiver } from "./support/receiver.ts";
import type { Receiver } from "./support/receiver.ts";
import {
  askJob,
  askRun,
  jobsOf,
  startServer,
  untilLeft,
  untilOver,
  untilReady,
} from "./support/running-server.ts";
import type { RunningServer } from "./support/running-server.ts";
import { smallProject } from "./support/small-project.ts";

/** `ROUNDS=100 vitest run --project e2e apps/server/test/kill.e2e.test.ts` kills it a hundred times. */
const rounds = Number(process.env["ROUNDS"] ?? 2);
/** When it is killed, in turn: after so many milliseconds, or when so many messages more have arrived. */
const moments = [
  { ms: 700 },
  { messages: 3 },
  { ms: 40 },
  { messages: 19 },
  { ms: 1300 },
  { messages: 1 },
  { ms: 3000 },
  { messages: 11 },
  { ms: 250 },
  { messages: 20 },
  { ms: 5 },
  { messages: 33 },
] as const;

const membersPerMessage = 100;

const file = "segments/edited.seg";
const ruleText = (edit: number): string =>
  `# edit ${edit}\nsegment edited where has at least ${1 + (edit % 3)} orders\n${"# padding\n".repeat(200)}`;

/** What the server acknowledged. */
interface Acknowledged {
  /** Key of idempotency → id. */
  readonly runs: Map<string, string>;
  readonly sends: Map<string, string>;
  edit: number;
}

/** Saves one rule after the other until the server is gone. */
async function saveForEver({ url }: RunningServer, told: Acknowledged): Promise<void> {
  const address = `${url}/api/v1/rules/${file}`;
  const first = await fetch(address);
  let version = first.ok ? first.headers.get("etag") : null;
  for (;;) {
    const condition = version === null ? { "if-none-match": "*" } : { "if-match": version };
    const answer = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json", ...condition },
      body: JSON.stringify({ text: ruleText(told.edit + 1) }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    told.edit += 1;
    version = answer.headers.get("etag");
  }
}

/** Asks for one run after the other until the server is gone. */
async function runForEver(server: RunningServer, told: Acknowledged): Promise<void> {
  await allLeft(server, told.runs);
  for (;;) {
    const key = `run-${told.runs.size}`;
    const { id } = await askRun(server, key);
    told.runs.set(key, id);
    await untilLeft(server, id);
  }
}

/** Sends one segment after the other until the server is gone. */
async function sendForEver(server: RunningServer, told: Acknowledged): Promise<void> {
  while (!(await jobsOf(server)).some(({ kind, state }) => kind === "run" && state === "done"))
    await wait(50);
  await allLeft(server, told.sends);
  for (;;) {
    const key = `send-${told.sends.size}`;
    const segment = `buyers${told.sends.size % 8}`;
    const { id } = await askJob(server, key, { kind: "send", segment, sink: "webhook.crm" });
    told.sends.set(key, id);
    await untilLeft(server, id);
  }
}

async function allLeft(server: RunningServer, told: ReadonlyMap<string, string>): Promise<void> {
  for (const id of told.values()) await untilLeft(server, id);
}

/** The edited file, which before the first edit is as good as not there. */
const savedIn = (folder: string): string =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : ruleText(0);

const isGone = (error: unknown): void => {
  if (!(error instanceof TypeError)) throw error;
};

async function untilMoment(round: number, { deliveries }: Receiver): Promise<void> {
  const moment = moments[round % moments.length] ?? { ms: 0 };
  if ("ms" in moment) return wait(moment.ms);
  const arrived = (): number =>
    [...deliveries.values()].reduce((sum, { received }) => sum + received.size, 0);
  const before = arrived();
  // What waits its minute does not arrive meanwhile.
  const patience = AbortSignal.timeout(60_000);
  while (arrived() < before + moment.messages && !patience.aborted) await wait(2);
}

/** Deliveries of the jobs that are done, as the server keeps them. */
function deliveriesOf(folder: string): readonly string[] {
  using database = new DatabaseSync(join(folder, ".satsuma", "control.sqlite"));
  return database
    .prepare(
      "SELECT json_extract(delivery, '$.id') AS id FROM jobs WHERE delivery IS NOT NULL AND state = 'done'",
    )
    .all()
    .map(({ id }) => String(id));
}

/** How the last delivery of each segment ended. */
function latestStates(folder: string): readonly string[] {
  using database = new DatabaseSync(join(folder, ".satsuma", "control.sqlite"));
  return database
    .prepare(
      "SELECT state, max(sequence) FROM jobs WHERE json_extract(request, '$.kind') = 'send' GROUP BY json_extract(request, '$.segment')",
    )
    .all()
    .map(({ state }) => String(state));
}

const isWhole = (
  { deliveries }: Receiver,
  id: string,
): { readonly parts: boolean; readonly customers: number } => {
  const { parts = 0, received = new Map<number, readonly string[]>() } = deliveries.get(id) ?? {};
  const customers = [...received.values()].flat();
  const all = Array.from({ length: parts }, (_, i) => received.has(i + 1));
  return {
    parts: parts > 0 && all.every(Boolean) && new Set(customers).size === customers.length,
    customers: customers.length,
  };
};

test(
  `killed ${rounds} times at any moment, the server loses nothing that it acknowledged`,
  { timeout: 300_000 + rounds * 60_000 },
  async () => {
    const receiver = await startReceiver(10);
    onTestFinished(() => receiver.close());
    const endpoint = JSON.stringify({ url: receiver.url, secret, membersPerMessage });
    const folder = smallProject([`use(webhook, { endpoints: { crm: ${endpoint} } })`]);
    const told: Acknowledged = { runs: new Map(), sends: new Map(), edit: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const server = await startServer(folder, ["--rate", "1000000"]);
      if (round % 2 === 0) await untilReady(server);
      // Nothing new stands before what is to be handed over when that is waited for.
      const doings =
        round % 2 === 0 ? [saveForEver, runForEver, sendForEver] : [saveForEver, sendForEver];
      const busy = doings.map((each) => each(server, told).catch(isGone));
      await untilMoment(round, receiver);
      server.process.kill("SIGKILL");
      await Promise.all([server.ended, ...busy]);
      const saved = savedIn(folder);
      expect([ruleText(told.edit), ruleText(told.edit + 1)]).toContain(saved);
      // The last save may have been done and not yet acknowledged.
      if (saved === ruleText(told.edit + 1)) told.edit += 1;
      if ((round + 1) % 10 === 0) console.info(`${round + 1} kills of ${rounds}: nothing torn`);
    }
    const server = await startServer(folder, ["--rate", "1000000"]);
    await untilReady(server);
    const jobs = new Map((await jobsOf(server)).map((job) => [job.id, job]));
    for (const [key, id] of told.runs) {
      expect(jobs.get(id)).toBeDefined();
      expect((await askRun(server, key)).id).toBe(id);
      // One that was at work in three rounds is told to have failed: it is not begun for ever.
      const { state, problem } = await untilOver(server, id);
      expect([
        ["done", undefined],
        ["failed", "JOB_CRASHED"],
      ]).toContainEqual([state, problem?.code]);
    }
    for (const id of told.sends.values()) {
      const { state, problem } = await untilOver(server, id);
      // One that crashed in three rounds waits a minute, and a later one of the same segment may pass it, with all that it had.
      expect([
        ["done", undefined],
        ["cancelled", "SEND_REPLACED"],
      ]).toContainEqual([state, problem?.code]);
    }
    const segments = await (await fetch(`${server.url}/api/v1/segments`)).json();
    expect(segments).toContainEqual(expect.objectContaining({ name: "buyers", size: 2000 }));
    server.process.kill("SIGTERM");
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const sent = deliveriesOf(folder);
    const latest = latestStates(folder);
    expect(latest.length).toBe(Math.min(8, told.sends.size));
    expect(new Set(latest)).toEqual(new Set(["done"]));
    for (const id of sent) expect(isWhole(receiver, id)).toEqual({ parts: true, customers: 2000 });
    expect(receiver.wrong).toEqual([]);
    expect([told.runs.size, told.sends.size, told.edit].every((count) => count > 0)).toBe(true);
    // What was acknowledged is the figure to quote.
    console.info(
      `${rounds} kills: ${told.runs.size} runs, ${told.sends.size} sendings, ${told.edit} saves acknowledged, 0 lost; ${sent.length} deliveries whole, ${receiver.repeated} messages came again`,
    );
  },
);
