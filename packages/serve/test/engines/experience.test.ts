import { expect, test } from "vitest";
import { Experience } from "../../src/engines/pool/experience.ts";
import { Question } from "../../src/engines/pool/question.ts";
import { RecentCallers } from "../../src/engines/pool/recent-callers.ts";

const alice = { by: "alice", method: "preview", key: "a" };

test("a question is untried until one like it was quick, and again while one takes long", () => {
  const { experience, ask } = scene();
  const [first, waiting] = [ask(alice), ask({ ...alice, key: "b" })];
  const other = ask({ ...alice, method: "profile" });
  expect([waiting.isUntried, other.isUntried]).toEqual([true, true]);
  experience.wasQuick(first);
  expect([waiting.isUntried, other.isUntried]).toEqual([false, true]);
  expect([ask(alice).isUntried, ask({ ...alice, by: "bob" }).isUntried]).toEqual([false, true]);
  experience.isTakingLong(first);
  expect([waiting.isUntried, ask(alice).isUntried]).toEqual([true, true]);
});

test("the same question as one that was put off is slow, over these data", () => {
  const { experience, ask } = scene();
  const [first, same, other] = [ask(alice), ask(alice), ask({ ...alice, key: "b" })];
  experience.wasPutOff(first);
  expect([same.isSlow, other.isSlow, ask(alice).isSlow]).toEqual([true, false, true]);
  experience.forgetSlow();
  expect(ask(alice).isSlow).toBe(false);
});

test("whoever a process was killed for is no longer trusted with the like", () => {
  const { experience, ask } = scene();
  const [first, waiting] = [ask(alice), ask({ ...alice, key: "b" })];
  experience.wasQuick(first);
  experience.ranAway(first);
  expect([waiting.isRunAway, waiting.isSlow, ask(alice).isRunAway]).toEqual([true, true, true]);
  expect(experience.of(alice).isQuick).toBe(false);
});

test("whoever asked within a minute is expected to ask again", () => {
  let now = 0;
  const recent = new RecentCallers(() => now);
  recent.note("alice");
  expect([recent.hasOther("mallory"), recent.hasOther("alice")]).toEqual([true, false]);
  now = 59_999;
  recent.note("mallory");
  expect([recent.hasOther("mallory"), recent.hasOther("alice")]).toEqual([true, true]);
  now = 60_000;
  expect([recent.hasOther("mallory"), recent.hasOther("alice")]).toEqual([false, true]);
});

/** What was seen, and a way to ask questions that all go on waiting. */
function scene() {
  const waiting: Question[] = [];
  const experience = new Experience(
    () => waiting,
    () => 0,
  );
  const ask = (asked: typeof alice): Question => {
    const question = new Question({ ...asked, args: [], timeMs: 1, ...experience.of(asked) });
    waiting.push(question);
    return question;
  };
  return { experience, ask };
}
