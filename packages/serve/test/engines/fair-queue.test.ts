import fc from "fast-check";
import { expect, test } from "vitest";
import { FairQueue } from "../../src/engines/pool/fair-queue.ts";

interface Call {
  readonly by: string;
  readonly method: string;
  readonly name: string;
  readonly isSlow: boolean;
  readonly isRunAway: boolean;
  readonly isUntried: boolean;
}

const queueOf = (...calls: readonly Call[]): FairQueue<Call> => {
  const queue = new FairQueue<Call>();
  for (const call of calls) queue.add(call);
  return queue;
};

const call = (by: string, name: string, isSlow = false): Call => ({
  by,
  method: "preview",
  name,
  isSlow,
  isRunAway: false,
  isUntried: false,
});
const idle = { runningOf: () => 0, slowRunning: 0, slowAtMost: 1, isKept: () => false };

test("turns go round between callers, however many calls one of them has", () => {
  const many = Array.from({ length: 5 }, (_, i) => call("mallory", `m${i}`));
  const queue = queueOf(...many, call("alice", "a0"), call("alice", "a1"), call("bob", "b0"));
  const order = Array.from({ length: 6 }, () => queue.next(idle)?.name);
  expect(order).toEqual(["m0", "a0", "b0", "m1", "a1", "m2"]);
});

test("whoever has the fewest calls running goes first", () => {
  const queue = queueOf(call("mallory", "m0"), call("alice", "a0"));
  const runningOf = (by: string): number => (by === "mallory" ? 1 : 0);
  expect(queue.next({ ...idle, runningOf })?.name).toBe("a0");
});

test("a slow call waits while as many run as may, and lets quick ones of its caller pass", () => {
  const queue = queueOf(call("alice", "slow", true), call("alice", "quick"));
  const turn = { ...idle, slowRunning: 1, runningOf: () => 1 };
  expect(queue.next(turn)?.name).toBe("quick");
  expect(queue.next(turn)).toBeUndefined();
  expect(queue.next(idle)?.name).toBe("slow");
});

test("where no slow call runs, calls of one caller go in the order in which they came", () => {
  const queue = queueOf(call("alice", "slow", true), call("alice", "quick"));
  expect(queue.next(idle)?.name).toBe("slow");
});

test("a slow call of somebody who has none running goes, however many of others do", () => {
  const queue = queueOf(call("alice", "slow", true));
  expect(queue.next({ ...idle, slowRunning: 1 })?.name).toBe("slow");
});

test("what is like a call that a process was killed for waits for a place among the slow", () => {
  const queue = queueOf({ ...call("mallory", "loop", true), isRunAway: true });
  expect(queue.next({ ...idle, slowRunning: 1 })).toBeUndefined();
  expect(queue.next(idle)?.name).toBe("loop");
});

test("what the last process is kept from lets other calls pass, of its caller and of others", () => {
  const untried = { ...call("mallory", "untried"), isUntried: true };
  const queue = queueOf(untried, call("mallory", "known"), call("alice", "a0"));
  const turn = { ...idle, isKept: (each: { readonly isUntried: boolean }) => each.isUntried };
  expect([0, 1, 2].map(() => queue.next(turn)?.name)).toEqual(["known", "a0", undefined]);
  expect(queue.next(idle)?.name).toBe("untried");
});

test("a call that is put back is the next of its caller", () => {
  const queue = queueOf(call("alice", "second"));
  queue.putBack(call("alice", "first"));
  expect(queue.next(idle)?.name).toBe("first");
});

const calls = fc.array(
  fc.record({
    by: fc.constantFrom("a", "b", "c"),
    method: fc.constant("preview"),
    name: fc.uuid(),
    isSlow: fc.boolean(),
    isRunAway: fc.constant(false),
    isUntried: fc.constant(false),
  }),
  { maxLength: 30 },
);

test("every call gets its turn once, and none before those of its caller that are as quick", () => {
  fc.assert(
    fc.property(calls, (all) => {
      const queue = queueOf(...all);
      const taken = all.map(() => queue.next(idle));
      expect(queue.size).toBe(0);
      for (const by of ["a", "b", "c"])
        expect(taken.filter((each) => each?.by === by)).toEqual(
          all.filter((each) => each.by === by),
        );
    }),
  );
});

test("nobody is passed over twice by the same caller", () => {
  fc.assert(
    fc.property(calls, (all) => {
      const queue = queueOf(...all);
      const since = new Map<string, string[]>();
      for (let taken = queue.next(idle); taken !== undefined; taken = queue.next(idle)) {
        const { by } = taken;
        since.delete(by);
        for (const [, passed] of [...since].filter(([other]) => queue.sizeOf(other) > 0)) {
          passed.push(by);
          expect(new Set(passed).size).toBe(passed.length);
        }
        since.set(by, []);
      }
    }),
  );
});
