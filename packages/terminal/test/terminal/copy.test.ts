import { describe, expect, it } from "vitest";
import { copyText, MOST_COPIED } from "../../src/terminal/copy.ts";

describe("copyText", () => {
  it("hands text to the terminal as base64", () => {
    expect(written("Zoë\t12\u001B[31m")).toEqual([
      `\u001B]52;c;${Buffer.from("Zoë\t12\u001B[31m").toString("base64")}\u0007`,
    ]);
  });

  it("goes through tmux, which takes escapes twice", () => {
    expect(written("hi", { TMUX: "/tmp/tmux-0/default,1,0" })).toEqual([
      "\u001BPtmux;\u001B\u001B]52;c;aGk=\u0007\u001B\\",
    ]);
  });

  it("writes nothing but base64 between its escapes, whatever is copied", () => {
    const [sequence = ""] = written("\u001B\\\u0007\u009C\uD800");
    expect(sequence).toMatch(/^\p{Cc}\]52;c;[A-Za-z0-9+/=]+\p{Cc}$/u);
  });

  it("copies nothing of what is longer than terminals take, and says so", () => {
    expect(written("x".repeat(MOST_COPIED))).toHaveLength(1);
    const all: string[] = [];
    const copied = copyText("x".repeat(MOST_COPIED + 1), {
      write: (sequence) => all.push(sequence),
      env: {},
    });
    expect(all).toEqual([]);
    expect(copied).toMatchObject({ isCopied: false });
  });
});

function written(text: string, env: NodeJS.ProcessEnv = {}): readonly string[] {
  const all: string[] = [];
  expect(copyText(text, { write: (sequence) => all.push(sequence), env }).isCopied).toBe(true);
  return all;
}
