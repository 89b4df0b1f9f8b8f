import { describe, expect, it } from "vitest";
import { keepDirections, keepingDirections } from "../../src/terminal/keep-directions.ts";
import { Terminal } from "../support/terminal.ts";

const kept = (text: string): string => keepDirections(text).replaceAll("\u200E", "◇");

describe("keepDirections", () => {
  it.each([
    ["a name", "│שלום   12│", "│◇שלום◇   12│"],
    ["a name of two words", "│שלום עולם   12│", "│◇שלום עולם◇   12│"],
    ["two columns", "│שלום  עולם│", "│◇שלום◇  ◇עולם◇│"],
    ["two panes", "שלום│עולם", "שלום◇│◇עולם◇"],
    ["a name that is cut, and the next column", "שלו… עולם", "שלו…◇ ◇עולם◇"],
    ["a figure beside a name", "מרחבא 12", "מרחבא◇ 12"],
    ["lines", "שלום\nעולם", "שלום◇\nעולם◇"],
    [
      "a name with colours in it",
      "\u001B[1mשל\u001B[4mום\u001B[0m 12",
      "\u001B[1mשל\u001B[4mום◇\u001B[0m 12",
    ],
    [
      "a name in another colour than the frame",
      "│\u001B[31mשלום\u001B[39m 1",
      "│◇\u001B[31mשלום◇\u001B[39m 1",
    ],
    ["what is written at another place", "שלום\u001B[3;4Hעולם", "שלום◇\u001B[3;4Hעולם◇"],
  ])("keeps %s in its place", (_, text, marked) => {
    expect(kept(text)).toBe(marked);
  });

  it("leaves everything else as it is", () => {
    const text = "│日本 Zoë 12\u001B[31m▲\u001B[39m\r\n";
    expect(keepDirections(text)).toBe(text);
  });
});

describe("keepingDirections", () => {
  it("is the stream itself, but for what is written", () => {
    const { screen, streams } = withStreams();
    const kept = keepingDirections(streams.stdout);
    let resized = 0;
    const resize = (): void => void (resized += 1);
    kept.on("resize", resize);
    screen.resize(100, 30);
    kept.off("resize", resize);
    screen.resize(80, 24);
    kept.write("1 שלום 2");
    expect([kept.columns, kept.isTTY, resized]).toEqual([80, true, 1]);
    expect(screen.beside).toBe("1 \u200Eשלום\u200E 2");
  });
});

function withStreams() {
  const terminal = new Terminal(80, 24);
  return { screen: terminal.screen, streams: terminal.streams() };
}
