import { expect, test } from "vitest";
import { Desk } from "../../src/shell/desk.ts";
import { openPrompt, promptHandlers, typeIntoPrompt } from "../../src/shell/prompt-handlers.ts";
import type { Prompt } from "../../src/shell/prompt.ts";

/** A line that is asked for, and what it was told. */
function asked(prompt: Partial<Prompt>) {
  const desk = new Desk({ screen: "segments" });
  const told: string[] = [];
  openPrompt(desk, {
    label: "file",
    entered: (text) => told.push(`entered ${text}`),
    left: () => told.push("left"),
    typed: (text) => told.push(`typed ${text}`),
    ...prompt,
  });
  return { desk, told, does: promptHandlers(desk), open: () => desk.state().prompt };
}

test("what is typed is told at every key, and entered once", () => {
  const { desk, told, does, open } = asked({});
  typeIntoPrompt(desk, "v");
  typeIntoPrompt(desk, "ip");
  does["enter-line"]?.();
  expect(told).toEqual(["typed v", "typed vip", "entered vip"]);
  expect(open()).toBeUndefined();
});

test("a move of the cursor is not told as typing", () => {
  const { told, does, open } = asked({ text: "vip" });
  does["line-left"]?.();
  expect(open()?.cursor).toBe(2);
  expect(told).toEqual([]);
});

test("a line that is left does nothing but say so", () => {
  const { told, does, open } = asked({ text: "vip" });
  does["leave-line"]?.();
  expect(told).toEqual(["left"]);
  expect(open()).toBeUndefined();
});

test("tab completes with the first offer, or with the one that arrows chose", () => {
  const { desk, does, open } = asked({ offers: () => ["members.csv", "members.json"] });
  typeIntoPrompt(desk, "m");
  does["take-offer"]?.();
  expect(open()).toMatchObject({ text: "members.csv", cursor: 11 });
  does["line-erase-word"]?.();
  does["next-offer"]?.();
  does["next-offer"]?.();
  does["take-offer"]?.();
  expect(open()?.text).toBe("members.json");
});

test("arrows go round the offers, up from none to the last one", () => {
  const { does, open } = asked({ offers: () => ["a", "b", "c"] });
  does["previous-offer"]?.();
  expect(open()?.chosen).toBe(2);
  does["next-offer"]?.();
  expect(open()?.chosen).toBe(0);
});

test("enter takes the offer that is chosen", () => {
  const { told, does } = asked({ offers: () => ["a", "b"] });
  does["next-offer"]?.();
  does["enter-line"]?.();
  expect(told).toEqual(["entered a"]);
});

test("a click takes its offer into the line", () => {
  const { does, open } = asked({ offers: () => ["a", "b"] });
  does["take-offer"]?.("1");
  expect(open()?.text).toBe("b");
});

test("offers that come when the text is another are forgotten", async () => {
  const answers = new Map<string, (offers: readonly string[]) => void>();
  const { desk, open } = asked({
    offers: (text) => new Promise((resolve) => void answers.set(text, resolve)),
  });
  typeIntoPrompt(desk, "v");
  typeIntoPrompt(desk, "i");
  answers.get("v")?.(["vienna"]);
  answers.get("vi")?.(["vip", "vi"]);
  await Promise.resolve();
  expect(open()?.offers).toEqual(["vip"]);
});

test("offers that cannot be had are none", async () => {
  const { open } = asked({ offers: () => Promise.reject(new Error("no such folder")) });
  await Promise.resolve();
  expect(open()?.offers).toEqual([]);
});

test("control characters in what is pasted stay out of the line; all else is what it was", () => {
  const { desk, open } = asked({});
  typeIntoPrompt(desk, "a\u{1B}[2Jb\nc\u{200D}e\u{301}");
  expect(open()?.text).toMatch(/^a ?\[2Jb c\u{200D}e\u{301}$/u);
});
