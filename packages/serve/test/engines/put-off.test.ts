import { expect, test } from "vitest";
import { mayPass, slice } from "../../src/engines/pool/put-off.ts";

const call = (by: string, isSlow = false) => ({
  by,
  method: "preview",
  isSlow,
  isRunAway: false,
  isUntried: false,
});

/** How many each has running; at most one slow call is answered at once. */
const turn = (running: Readonly<Record<string, number>>, slowRunning = 0) => ({
  runningOf: (by: string) => running[by] ?? 0,
  slowRunning,
  slowAtMost: 1,
  isKept: () => false,
});

test("each time that a question is put off it has twice as long, and no end without limit", () => {
  expect([0, 1, 2, 3, 9].map((putOff) => slice({ putOff }, 500))).toEqual([
    500, 1000, 2000, 4000, 4000,
  ]);
});

test("whoever holds every process makes room for somebody who holds none", () => {
  const running = { mallory: 2 };
  expect(mayPass(call("alice"), call("mallory", true), turn(running, 2))).toBe(true);
  expect(mayPass(call("alice", true), call("mallory", true), turn(running, 2))).toBe(true);
});

test("nobody makes room for what is like a question that a process was killed for", () => {
  const running = { mallory: 2 };
  const loop = { ...call("eve", true), isRunAway: true };
  expect(mayPass(loop, call("mallory", true), turn(running, 2))).toBe(false);
});

test("nobody makes room for somebody who holds as much", () => {
  const running = { mallory: 1, alice: 1 };
  expect(mayPass(call("mallory"), call("alice"), turn(running, 1))).toBe(false);
});

test("a slow question does not take the only place of another caller, a quick one does", () => {
  const running = { bob: 1, mallory: 1 };
  expect(mayPass(call("alice", true), call("bob"), turn(running))).toBe(false);
  expect(mayPass(call("alice"), call("bob"), turn(running))).toBe(true);
});

test("one's own quick questions pass slow ones until these hold no more than they may", () => {
  const running = { alice: 2 };
  expect(mayPass(call("alice"), call("alice"), turn(running, 1))).toBe(true);
  expect(mayPass(call("alice"), call("alice", true), turn(running, 2))).toBe(true);
  expect(mayPass(call("alice"), call("alice", true), turn(running, 1))).toBe(false);
  expect(mayPass(call("alice", true), call("alice"), turn(running, 1))).toBe(false);
});

test("one's own question passes a slow one where the process that is left is kept for others", () => {
  const kept = { ...turn({ alice: 1 }, 1), isKept: () => true };
  expect(mayPass(call("alice"), call("alice", true), kept)).toBe(true);
  expect(mayPass(call("alice"), call("bob", true), kept)).toBe(false);
});
