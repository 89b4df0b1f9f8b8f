import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { MouseReports } from "../../src/keys/mouse-reports.ts";
import type { MouseEvent } from "../../src/keys/mouse.ts";

/** What is read when a terminal sends these chunks, and what the mouse did. */
function taken(...chunks: readonly string[]) {
  const stdin = Readable.from([], { objectMode: true });
  const reports = new MouseReports();
  const events: MouseEvent[] = [];
  reports.listen((event) => events.push(event));
  const left = [...chunks];
  stdin.read = () => left.shift() ?? null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `read` is used
  const stream = reports.without(stdin as unknown as NodeJS.ReadStream);
  const read = chunks.map(() => String(stream.read()));
  return { read, events };
}

test("clicks and the wheel are told in cells from 0, and not read as keys", () => {
  expect(taken("a\u{1B}[<0;61;24Mb\u{1B}[<0;61;24m", "\u{1B}[<65;1;2M")).toEqual({
    read: ["ab", ""],
    events: [
      { does: "press", x: 60, y: 23 },
      { does: "wheel down", x: 0, y: 1 },
    ],
  });
});

test("a report that comes in two parts is one", () => {
  expect(taken("j\u{1B}[<64;1", "0;3Mk")).toEqual({
    read: ["j", "k"],
    events: [{ does: "wheel up", x: 9, y: 2 }],
  });
});

test("escape and other sequences are read as they are", () => {
  expect(taken("\u{1B}", "\u{1B}[A", "\u{1B}[<").read).toEqual(["\u{1B}", "\u{1B}[A", ""]);
});

test("other buttons do nothing", () => {
  expect(taken("\u{1B}[<2;5;5M\u{1B}[<2;5;5m").events).toEqual([]);
});
