import { expect, test } from "vitest";
import { isKeptProcess } from "../../src/engines/pool/kept-process.ts";

const untried = { by: "mallory", method: "preview", isSlow: false, isRunAway: false };
const question = { ...untried, isUntried: true };
const slow = { ...question, isUntried: false, isSlow: true };
const quick = { ...question, isUntried: false };
const running = { ...question, isStopped: false };
const slowRunning = { ...slow, isStopped: false };

test("of two processes a caller gets one for what nobody tried yet", () => {
  expect(isKeptProcess(question, [], 2)).toBe(false);
  expect(isKeptProcess(question, [running], 2)).toBe(true);
  expect(isKeptProcess({ ...question, method: "profile" }, [running], 2)).toBe(true);
});

test("of more processes a caller gets all but one, and the only one there is", () => {
  expect(isKeptProcess(question, [running], 3)).toBe(false);
  expect(isKeptProcess(question, [running, running], 3)).toBe(true);
  expect(isKeptProcess(question, [], 1)).toBe(false);
});

test("what was seen to be quick is kept from no process", () => {
  expect(isKeptProcess(quick, [running], 2)).toBe(false);
  expect(isKeptProcess(question, [{ ...quick, isStopped: false }], 2)).toBe(false);
});

test("what others hold keeps nobody from a process", () => {
  expect(isKeptProcess(question, [{ ...running, by: "alice" }], 2)).toBe(false);
});

test("a slow question leaves a process to its caller's other questions, not to those like it", () => {
  expect(isKeptProcess({ ...question, method: "profile" }, [slowRunning], 2)).toBe(false);
  expect(isKeptProcess(question, [slowRunning], 2)).toBe(true);
  expect(isKeptProcess({ ...slow, method: "profile" }, [slowRunning], 2)).toBe(true);
});

test("a process that does not stop, or starts again, is held by whoever asked", () => {
  const stopping = { ...slowRunning, isStopped: true };
  expect(isKeptProcess({ ...question, method: "profile" }, [stopping], 2)).toBe(true);
});
