import { expect, test } from "vitest";
import type { Answered } from "@satsuma/http";
import { AuditLog } from "../../src/control/audit-log.ts";
import { Metrics } from "../../src/journal/metrics.ts";
import { openLog } from "../../src/journal/open-log.ts";
import { requestJournal } from "../../src/journal/request-journal.ts";
import { testControl, TestClock } from "../support/state.ts";

const clock = new TestClock();

function setUp() {
  const audit = new AuditLog(testControl(), clock.now);
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const metrics = new Metrics({
    engines: () => ({
      state: {
        isReady: true,
        publishedAt: null,
        processes: [
          { pid: 1, does: "answers", isBusy: true, memory: 100 },
          { pid: 2, does: "answers", isBusy: false, memory: 50 },
        ],
      },
      counts: {
        answered: 7,
        failed: 1,
        stopped: { time: 2, memory: 3, asked: 4 },
        killed: 5,
        waiting: 6,
      },
    }),
    questions: () => 8,
    jobs: () => new Map([["done", 9]]),
    deliveries: () => new Map(),
  });
  const log = openLog({ level: "info", clock: clock.now, destination });
  return { audit, lines, metrics, journal: requestJournal({ log, metrics, audit }) };
}

const ann = { id: "key:1", name: "ann's key", scopes: ["read"] } as const;
const asked: Answered = {
  requestId: "r1",
  principal: ann,
  method: "GET",
  route: "/api/v1/segments",
  needs: ["read"],
  status: 200,
  elapsedMs: 12.345,
};

test("a line tells what was asked by its route, when, by whom and how it went", () => {
  const { journal, lines } = setUp();
  journal.answered(asked);
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      level: "info",
      time: "2026-03-01T12:00:00.000Z",
      requestId: "r1",
      principal: "key:1",
      method: "GET",
      route: "/api/v1/segments",
      status: 200,
      ms: 12.3,
      msg: "answered",
    },
  ]);
});

test("a failure is told by where it came from, cause by cause, and not by what it says", () => {
  const { journal, lines } = setUp();
  const cause = Object.assign(new Error("customer ann@x.example"), { code: "ENOENT" });
  journal.failed("r1", new TypeError("no\n    at ann@x.example", { cause }));
  expect(lines.join("")).not.toContain("ann@x");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    requestId: "r1",
    error: {
      name: "TypeError",
      at: expect.arrayContaining([expect.stringContaining("request-journal.test.ts")]),
      cause: { name: "Error", code: "ENOENT" },
    },
  });
});

test.each([
  ["saving a rule", { method: "PUT", route: "/api/v1/rules/{file}", needs: ["write"] }, true],
  ["starting a job", { method: "POST", route: "/api/v1/jobs", needs: ["run", "export"] }, true],
  [
    "asking after a job",
    { method: "GET", route: "/api/v1/jobs/{id}", needs: ["run", "export"] },
    false,
  ],
  [
    "listing customers",
    { method: "GET", route: "/api/v1/segments/{name}/members", needs: ["pii"] },
    true,
  ],
  ["a question", { method: "POST", route: "/api/v1/preview", needs: ["read"] }, false],
] as const)("%s is in the audit log: %s", (_, entry, is) => {
  const { journal, audit } = setUp();
  journal.answered({ ...asked, ...entry, status: 403 });
  expect(audit.latest(5).map(({ outcome }) => outcome)).toEqual(is ? ["403"] : []);
});

test("nobody who is not known can fill the audit log", () => {
  const { journal, audit } = setUp();
  const { principal: _, ...unknown } = asked;
  journal.answered({ ...unknown, method: "PUT", needs: ["write"], status: 401 });
  expect(audit.latest(5)).toEqual([]);
});

test("figures of requests, engines and jobs are told as they are when asked for", async () => {
  const { journal, metrics } = setUp();
  journal.answered(asked);
  journal.answered({ ...asked, method: "BREW" });
  const text = await metrics.text();
  for (const line of [
    'satsuma_http_requests_total{method="GET",route="/api/v1/segments",status="200"} 1',
    'satsuma_http_requests_total{method="other",route="/api/v1/segments",status="200"} 1',
    'satsuma_http_request_seconds_count{route="/api/v1/segments"} 2',
    'satsuma_engine_processes{does="answers"} 2',
    'satsuma_engine_processes{does="work"} 0',
    'satsuma_engine_memory_bytes{does="answers"} 150',
    'satsuma_engine_answers_total{outcome="answered"} 7',
    'satsuma_engine_answers_total{outcome="memory"} 3',
    'satsuma_engine_killed_total{what="process"} 5',
    "satsuma_engine_waiting 6",
    "satsuma_engine_ready 1",
    "satsuma_questions 8",
    'satsuma_jobs{state="done"} 9',
  ])
    expect(text.split("\n")).toContain(line);
  expect(await metrics.text()).toContain('outcome="answered"} 7');
});
