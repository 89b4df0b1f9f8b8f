import { expect, test } from "vitest";
import { Problem } from "@satsuma/http/client";
import type { Client, Job, JobEvent } from "@satsuma/http/client";
import { startJob } from "../../src/jobs/start-job.ts";
import { doneJob, ranSegment, runResult } from "../support/run-result.ts";
import { standAlone } from "../support/stand-alone.ts";

/** A server that carries a job out in the steps it is given. */
class Working implements Pick<Client, "start" | "follow"> {
  readonly keys: string[] = [];
  readonly #steps: readonly Job[];

  constructor(...steps: readonly Job[]) {
    this.#steps = steps;
  }

  start(_: unknown, key: string): Promise<Job> {
    this.keys.push(key);
    return Promise.resolve(doneJob({ state: "waiting", endedAt: null }));
  }

  async *follow(): AsyncGenerator<JobEvent> {
    for (const [i, job] of this.#steps.entries())
      yield await Promise.resolve({ id: i + 1, type: "state", job } as const);
  }
}

const running = doneJob({
  state: "running",
  endedAt: null,
  progress: { stage: "evaluating", done: 1, total: 2 },
});

test("a job is followed at the top, its result told below, and everything is asked again", async () => {
  const result = runResult({ segments: [ranSegment("vip", { entered: 4 })] });
  const { shell, desk } = standAlone(new Working(running, doneJob({ result })));
  const told = new Set<string>();
  desk.subscribe(() => {
    for (const text of desk.state().works.values()) told.add(text.replace(/, \d.*$/u, ""));
  });
  const job = await startJob(shell, { kind: "run" });
  expect(job?.state).toBe("done");
  expect([...told]).toContain("run: evaluating 50%");
  expect(desk.state().message?.text).toMatch(/^run: vip \+4 \(run 2 of 1,000 customers\), \d/u);
  expect(desk.state().works.size).toBe(0);
  expect(desk.state().revision).toBe(1);
});

test("every start has a key of its own", async () => {
  const client = new Working(doneJob({ result: runResult() }));
  const { shell } = standAlone(client);
  await startJob(shell, { kind: "run" });
  await startJob(shell, { kind: "run" });
  expect(new Set(client.keys).size).toBe(2);
});

test("a job that fails tells why and what to do, and nothing is asked again", async () => {
  const problem = { code: "X", detail: "the disk is full", help: "make room" };
  const { shell, desk } = standAlone(new Working(doneJob({ state: "failed", problem })));
  await startJob(shell, { kind: "run" });
  expect(desk.state().message).toEqual({
    text: "run failed: the disk is full → make room; see runs",
    tone: "error",
  });
  expect(desk.state().revision).toBe(0);
});

test("a server that refuses is told, in place of an answer", async () => {
  const refusing: Pick<Client, "start"> = {
    start: () =>
      Promise.reject(new Problem({ status: 403, code: "HTTP_SCOPE", detail: "may not run" })),
  };
  const { shell, desk } = standAlone(refusing);
  expect(await startJob(shell, { kind: "run" })).toBeUndefined();
  expect(desk.state().message).toEqual({ text: "run: may not run", tone: "error" });
  expect(desk.state().works.size).toBe(0);
});
