import type { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import type { JobRequest } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";
import { countDeliveries } from "../../src/control/count-deliveries.ts";
import { JobQueue } from "../../src/jobs/job-queue.ts";
import { JobStore } from "../../src/jobs/job-store.ts";
import { nextAttempt } from "../../src/jobs/retry.ts";
import { HandWorked } from "../support/hand-worked.ts";
import { closesAfterTest, testControl, TestClock } from "../support/state.ts";

const by = { id: "key:1", name: "ann", scopes: ["run"] } as const;
const send: JobRequest = { kind: "send", segment: "vip", sink: "crm.list" };
const minute = 60_000;

function setUp(database: DatabaseSync = testControl(), clock = new TestClock()) {
  const hands = new HandWorked();
  const store = new JobStore(database, clock.now);
  const { workforce } = hands;
  const queue = new JobQueue({ store, workforce, clock: clock.now, failed: () => {} });
  closesAfterTest(queue);
  queue.open();
  return { hands, queue, database, clock };
}

async function started(queue: JobQueue, request: JobRequest): Promise<string> {
  const answer = await queue.start({ request, by });
  if (answer.outcome === "taken") throw new Error("the key is taken");
  return answer.job.id;
}

const away = () => new SatsumaError("WEBHOOK_UNREACHABLE", "away", { help: "wait" });

/** Waits until a job is in a state. */
const reached = (queue: JobQueue, id: string, state: string) =>
  vi.waitFor(async () => expect(await queue.get(id)).toMatchObject({ state }));

/** A delivery that was missed as often as told: the last time at the time of the clock. */
async function missed(times: number, error: () => unknown = away) {
  const set = setUp();
  const id = await started(set.queue, send);
  (await set.hands.next(1)).end({ id: "d1" });
  for (let time = 1; time <= times; time += 1) {
    (await set.hands.next(1 + time)).fail(error());
    await vi.waitFor(async () =>
      expect(await set.queue.get(id)).not.toMatchObject({ state: "running" }),
    );
    if (time < times) set.clock.pass(60 * minute);
    // What is asked for next looks whether anything is due.
    if (time < times) await set.queue.cancel(await started(set.queue, { kind: "run" }));
  }
  return { ...set, id };
}

test("an audience is kept ready before it is handed over, and what came of that is the job's result", async () => {
  const { hands, queue } = setUp();
  const id = await started(queue, { ...send, columns: ["email"] });
  (await hands.next(1)).end({ id: "d1" });
  const { what, end } = await hands.next(2);
  expect([hands.asked[0]?.what, what]).toEqual(["prepare vip", "deliver d1"]);
  expect(hands.asked[0]?.work).toMatchObject({ columns: ["email"] });
  end({ rows: 2 });
  await reached(queue, id, "done");
  expect(await queue.get(id)).toMatchObject({ result: { rows: 2 }, problem: null });
});

test("a rehearsal keeps nothing", async () => {
  const { hands, queue, database } = setUp();
  const id = await started(queue, { ...send, isDryRun: true });
  const { what, work, end } = await hands.next(1);
  expect([what, work]).toMatchObject(["try vip", { isDryRun: true }]);
  end({ rows: 2 });
  await reached(queue, id, "done");
  expect(countDeliveries(database)).toEqual(new Map());
});

test("after an end without warning the same delivery is handed over, however often that happens", async () => {
  const { database, hands, queue } = setUp();
  const id = await started(queue, send);
  (await hands.next(1)).end({ id: "d1" });
  await hands.next(2);
  for (let end = 1; end < 3; end += 1)
    expect((await setUp(database).hands.next(1)).what).toBe("deliver d1");
  const fourth = setUp(database);
  expect(await fourth.queue.get(id)).toMatchObject({
    state: "waiting",
    problem: { code: "JOB_CRASHED" },
    nextAttemptAt: "2026-03-01T12:01:00.000Z",
  });
  fourth.clock.pass(minute);
  const fifth = setUp(database, fourth.clock);
  (await fifth.hands.next(1)).end({ rows: 2 });
  await reached(fifth.queue, id, "done");
});

test("what was handed over before a crash could be noted is done, with what is known of it", async () => {
  const { database, hands, queue } = setUp();
  const id = await started(queue, send);
  (await hands.next(1)).end({ id: "d1", rows: 2 });
  await hands.next(2);
  const after = setUp(database);
  (await after.hands.next(1)).fail(new SatsumaError("SEND_DELIVERY", "was"));
  await reached(after.queue, id, "done");
  expect((await after.queue.get(id))?.result).toEqual({ rows: 2, isDryRun: false });
});

test("what could not finish at the end waits for the next start", async () => {
  const { database, hands, queue } = setUp();
  const id = await started(queue, send);
  (await hands.next(1)).end({ id: "d1" });
  await hands.next(2);
  await queue.close(0);
  expect(await queue.get(id)).toMatchObject({ state: "waiting", problem: null });
  expect((await setUp(database).hands.next(1)).what).toBe("deliver d1");
});

test("a receiver that is away is tried again when its time has come, and others go on meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { hands, queue, clock, database } = setUp();
    const id = await started(queue, send);
    const other = await started(queue, { kind: "run" });
    (await hands.next(1)).end({ id: "d1" });
    (await hands.next(2)).fail(away());
    const run = await hands.next(3);
    expect(run.what).toBe("run");
    expect(await queue.get(id)).toMatchObject({
      state: "waiting",
      problem: { code: "WEBHOOK_UNREACHABLE", detail: "away", help: "wait" },
      nextAttemptAt: "2026-03-01T12:01:00.000Z",
      endedAt: null,
    });
    expect(countDeliveries(database)).toEqual(new Map([["put off", 1]]));
    run.end(null);
    for await (const _ of queue.follow(other, 0, new AbortController().signal));
    vi.advanceTimersByTime(minute - 1);
    expect(hands.asked).toHaveLength(3);
    clock.pass(minute);
    vi.advanceTimersByTime(1);
    const again = await hands.next(4);
    expect(again.what).toBe("deliver d1");
    expect(await queue.get(id)).toMatchObject({ state: "running", problem: null });
    again.end({ rows: 2 });
    for await (const _ of queue.follow(id, 0, new AbortController().signal));
    expect(await queue.get(id)).toMatchObject({ state: "done", nextAttemptAt: null });
  } finally {
    vi.useRealTimers();
  }
});

test("pauses double from a minute to an hour, for a day", () => {
  const pauses: number[] = [];
  let now = 0;
  for (;;) {
    const at = nextAttempt({ times: pauses.length, since: 0 }, now);
    if (at === undefined) break;
    pauses.push((at - now) / minute);
    now = at;
  }
  expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect([now / minute <= 24 * 60, now / minute > 23 * 60]).toEqual([true, true]);
});

test("after a day it has failed, for the reason it was put off", async () => {
  const { queue, id } = await missed(25);
  expect(await queue.get(id)).toMatchObject({
    state: "failed",
    problem: { code: "WEBHOOK_UNREACHABLE" },
    nextAttemptAt: null,
  });
});

test("a delivery whose place a later one took is cancelled, and says why", async () => {
  const code = "SEND_REPLACED";
  const { queue, id } = await missed(1, () => new SatsumaError(code, "no"));
  expect(await queue.get(id)).toMatchObject({ state: "cancelled", problem: { code } });
});

test.each(["WEBHOOK_REFUSED", "SEND_SINK", "PLUGIN_FAILED"])(
  "%s is not tried again",
  async (code) => {
    const { queue, id } = await missed(1, () => new SatsumaError(code, "no"));
    expect(await queue.get(id)).toMatchObject({ state: "failed", problem: { code } });
  },
);

test("a delivery that waits to be tried again can be cancelled", async () => {
  const { queue, id } = await missed(1);
  expect(await queue.cancel(id)).toMatchObject({ state: "cancelled", nextAttemptAt: null });
});

test("what cannot be kept ready has failed at once", async () => {
  const { hands, queue } = setUp();
  const id = await started(queue, send);
  (await hands.next(1)).fail(new SatsumaError("WAREHOUSE_BUSY", "busy"));
  await reached(queue, id, "failed");
  expect(await queue.get(id)).toMatchObject({ problem: { code: "WAREHOUSE_BUSY" } });
});
