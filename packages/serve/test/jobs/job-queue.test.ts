import type { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { RuleErrors } from "@satsuma/engine";
import type { JobEvent, JobRequest, JobStart } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";
import { JobQueue } from "../../src/jobs/job-queue.ts";
import { JobStore } from "../../src/jobs/job-store.ts";
import { HandWorked } from "../support/hand-worked.ts";
import { closesAfterTest, testControl, TestClock } from "../support/state.ts";

const ann = { id: "key:1", name: "ann", scopes: ["run"] } as const;
const run: JobRequest = { kind: "run" };
const send: JobRequest = { kind: "send", segment: "vip", sink: "crm.list" };

const asked = (request: JobRequest, key?: string, digest = "d"): JobStart => ({
  request,
  by: ann,
  ...(key === undefined ? {} : { idempotency: { key, digest } }),
});

function setUp(database: DatabaseSync = testControl(), clock = new TestClock()) {
  const hands = new HandWorked();
  const store = new JobStore(database, clock.now);
  const failures: string[] = [];
  const queue = new JobQueue({
    store,
    workforce: hands.workforce,
    clock: clock.now,
    failed: (job) => failures.push(job),
  });
  closesAfterTest(queue);
  return { hands, store, queue, database, clock, failures };
}

async function started(queue: JobQueue, start: JobStart): Promise<string> {
  const answer = await queue.start(start);
  if (answer.outcome === "taken") throw new Error("the key is taken");
  return answer.job.id;
}

async function toldOf(queue: JobQueue, id: string, after = 0): Promise<JobEvent[]> {
  const events: JobEvent[] = [];
  for await (const event of queue.follow(id, after, new AbortController().signal))
    events.push(event);
  return events;
}

test("jobs are carried out one after the other, in the order they were asked for", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const ids = [await started(queue, asked(run)), await started(queue, asked(send))];
  const first = await hands.next(1);
  expect((await queue.list()).map(({ id, state }) => [id, state])).toEqual([
    [ids[1], "waiting"],
    [ids[0], "running"],
  ]);
  first.end({ asOf: "2026-03-01" });
  const second = await hands.next(2);
  expect([first.what, second.what]).toEqual(["run", "prepare vip"]);
  second.end({ id: "d1" });
  (await hands.next(3)).end(null);
  await toldOf(queue, ids[1] ?? "");
  expect(await queue.get(ids[0] ?? "")).toMatchObject({
    state: "done",
    by: "ann",
    result: { asOf: "2026-03-01" },
    endedAt: "2026-03-01T12:00:00.000Z",
  });
});

test("whoever follows a job is told of all that happens to it, and of nothing twice", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const id = await started(queue, asked(run));
  const following = toldOf(queue, id);
  const work = await hands.next(1);
  work.work.progress?.({ stage: "evaluating", done: 1, total: 2 });
  work.end({ size: 3 });
  const events = await following;
  expect(events.map((event) => event.id)).toEqual([1, 2, 3, 4]);
  expect(events.map(({ type, job }) => [type, job.state, job.result])).toEqual([
    ["state", "waiting", null],
    ["state", "running", null],
    ["progress", "running", null],
    ["state", "done", { size: 3 }],
  ]);
  expect(events[2]?.job.progress).toEqual({ stage: "evaluating", done: 1, total: 2 });
  expect(await toldOf(queue, id, 3)).toEqual(events.slice(3));
  expect(await toldOf(queue, id, 4)).toEqual([]);
  expect(await toldOf(queue, "none")).toEqual([]);
});

test("following ends when nobody listens any more", async () => {
  const { queue } = setUp();
  const id = await started(queue, asked(run));
  const stop = new AbortController();
  const events: number[] = [];
  for await (const event of queue.follow(id, 0, stop.signal)) {
    events.push(event.id);
    setTimeout(() => stop.abort(), 1);
  }
  expect(events.length).toBeGreaterThan(0);
});

test("progress is kept at most every half second, and the latest of it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { hands, queue, store } = setUp();
    queue.open();
    const id = await started(queue, asked(run));
    const { work, end } = await hands.next(1);
    for (let done = 0; done <= 100; done += 1)
      work.progress?.({ stage: "fitting", done, total: 100 });
    expect(store.eventsAfter(id, 0).map(({ job }) => job.progress?.done)).toEqual([
      undefined,
      undefined,
      0,
    ]);
    vi.advanceTimersByTime(500);
    expect(store.get(id)?.progress).toEqual({ stage: "fitting", done: 100, total: 100 });
    expect(store.eventsAfter(id, 0)).toHaveLength(4);
    end(null);
  } finally {
    vi.useRealTimers();
  }
});

test("a job that waits or runs can be cancelled; one that is over stays as it is", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const first = await started(queue, asked(run));
  const second = await started(queue, asked(run));
  expect(await queue.cancel(second)).toMatchObject({ state: "cancelled" });
  const { work } = await hands.next(1);
  expect(await queue.cancel(first)).toMatchObject({ state: "cancelled", result: null });
  expect(work.signal?.aborted).toBe(true);
  expect(hands.asked).toHaveLength(1);
  expect(await queue.cancel(first)).toMatchObject({ state: "cancelled" });
  expect(await queue.cancel("none")).toBeUndefined();
});

test("the same request under the same key is one job, another is refused, and other askers' keys are their own", async () => {
  const { queue, clock } = setUp();
  const first = await queue.start(asked(run, "k"));
  expect(first.outcome).toBe("started");
  const again = await queue.start(asked(run, "k"));
  expect(again).toEqual({ ...first, outcome: "known" });
  expect(await queue.start(asked(send, "k", "other"))).toEqual({ outcome: "taken" });
  const bob = { ...asked(run, "k"), by: { ...ann, id: "key:2" } };
  expect((await queue.start(bob)).outcome).toBe("started");
  clock.pass(24 * 60 * 60 * 1000 + 1);
  expect((await queue.start(asked(run, "k"))).outcome).toBe("started");
});

test("mistakes in rules are told as such", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const id = await started(queue, asked(run));
  (await hands.next(1)).fail(new RuleErrors([], new Map()));
  await toldOf(queue, id);
  expect(await queue.get(id)).toMatchObject({ state: "failed", problem: { code: "HTTP_RULES" } });
});

test("an error of ours is told with what to do; the message of any other is the log's alone", async () => {
  const { hands, queue, failures } = setUp();
  queue.open();
  const ids = [await started(queue, asked(run)), await started(queue, asked(run))];
  (await hands.next(1)).fail(new SatsumaError("RUN_SEGMENT", "no such", { help: "correct it" }));
  (await hands.next(2)).fail(new Error("customer 4711 has no key"));
  await toldOf(queue, ids[1] ?? "");
  expect((await queue.get(ids[0] ?? ""))?.problem).toEqual({
    code: "RUN_SEGMENT",
    detail: "no such",
    help: "correct it",
  });
  const other = await queue.get(ids[1] ?? "");
  expect(other?.problem?.code).toBe("JOB_FAILED");
  expect(JSON.stringify(other)).not.toContain("4711");
  expect(failures).toEqual(ids);
});

test("after an end without warning, what was at work is begun again", async () => {
  const database = testControl();
  const before = setUp(database);
  before.queue.open();
  const id = await started(before.queue, asked(run));
  await before.hands.next(1);
  const after = setUp(database);
  after.queue.open();
  (await after.hands.next(1)).end({ size: 1 });
  await toldOf(after.queue, id);
  expect(await after.queue.get(id)).toMatchObject({ state: "done", result: { size: 1 } });
});

test("a job that the server does not survive is given up after three times", async () => {
  const database = testControl();
  const first = setUp(database);
  const id = await started(first.queue, asked(run));
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { queue, hands } = setUp(database);
    queue.open();
    await hands.next(1);
  }
  const { queue, hands } = setUp(database);
  queue.open();
  expect(await queue.get(id)).toMatchObject({ state: "failed", problem: { code: "JOB_CRASHED" } });
  expect(hands.asked).toEqual([]);
});

test("at the end, the job at work has its time to finish", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const id = await started(queue, asked(run));
  const { end } = await hands.next(1);
  const closing = queue.close(60_000);
  end({ size: 1 });
  await closing;
  expect(await queue.get(id)).toMatchObject({ state: "done" });
});

test("what is not finished by then is stopped, waits for the next start if it may, and nothing else is begun", async () => {
  const { hands, queue } = setUp();
  queue.open();
  const ids = [await started(queue, asked(run)), await started(queue, asked(run))];
  const { work } = await hands.next(1);
  await queue.close(0);
  expect(work.signal?.aborted).toBe(true);
  expect(hands.asked).toHaveLength(1);
  const states = await Promise.all(ids.map(async (id) => (await queue.get(id))?.state));
  expect(states).toEqual(["waiting", "waiting"]);
});

test("what is over is kept for thirty days", async () => {
  const { hands, queue, clock, database } = setUp();
  queue.open();
  const id = await started(queue, asked(run, "k"));
  (await hands.next(1)).end(null);
  await toldOf(queue, id);
  clock.pass(30 * 24 * 60 * 60 * 1000);
  await started(queue, asked(send));
  expect(await queue.get(id)).toBeDefined();
  clock.pass(1);
  await started(queue, asked(send));
  expect(await queue.get(id)).toBeUndefined();
  const left = database.prepare("SELECT count(*) AS n FROM job_events WHERE job = ?").get(id);
  expect(left).toEqual({ n: 0 });
});

test("when the state cannot be written the cause is told, and the queue goes on to answer", async () => {
  const { queue, database, failures } = setUp();
  const id = await started(queue, asked(run));
  database.exec(
    "CREATE TRIGGER full BEFORE UPDATE ON jobs BEGIN SELECT RAISE(FAIL, 'disk full'); END",
  );
  queue.open();
  await vi.waitFor(() => expect(failures).toEqual([id]));
  expect(await queue.get(id)).toMatchObject({ state: "waiting" });
});

test("an erased customer is told of no more by jobs, whether they are over or wait", () => {
  const { store } = setUp();
  const added = store.add(asked(send));
  if (added.outcome === "taken") throw new Error("the key is taken");
  const example = (customer: string) => ({
    customer,
    change: "added",
    after: { email: `${customer}@x` },
  });
  const result = {
    difference: { added: 2, examples: [example("ann-7"), example("bob-8")] },
    delivered: { accepted: 1, rejected: [{ customer: "ann-7", reason: "no" }], where: "crm" },
  };
  store.end(added.job.id, { state: "done", result, problem: null });
  const isAnn = (key: string): boolean => key === "ann-7";
  expect(store.countNaming(isAnn)).toBe(1);
  expect(JSON.stringify(store.get(added.job.id))).toContain("ann-7");
  expect(store.eraseCustomers(isAnn)).toBe(1);
  expect(store.get(added.job.id)?.result).toEqual({
    difference: { added: 2, examples: [example("bob-8")] },
    delivered: { accepted: 1, rejected: [], where: "crm" },
  });
  expect(store.eraseCustomers(isAnn)).toBe(0);
});
