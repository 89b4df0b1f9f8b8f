import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { spawn } from "@lydell/node-pty";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { dangerous, hostileText } from "@satsuma/example-hostile-text";
import { Emulator } from "./support/emulator.ts";
import { tuiArguments, tuiVariables } from "./support/start-tui.ts";

const COUNT = 10_000;

describe("hostile names and values", () => {
  it("stay in their place, ten thousand of them, and do nothing to the terminal", async () => {
    const { screen, press } = await exploring(hostileSegments(), { columns: 150, rows: 120 });
    let row = await rowOf(screen);
    for (let pages = 0; row !== "10,000" && pages < COUNT; pages += 1) {
      expect(await misplaced(screen)).toEqual([]);
      await press("\u0006");
      row = await rowAfter(row, screen);
    }
    expect(await misplaced(screen)).toEqual([]);
    expect(screen.deeds).toEqual([]);
    expect(strayEscapes(screen.written)).toEqual([]);
  });

  it("do nothing when they are pasted into what is asked for", async () => {
    const { screen, press, paste } = await exploring(hostileSegments().slice(0, 50), {
      columns: 80,
      rows: 24,
    });
    await press("/");
    for (const text of fc.sample(hostileText, 120)) {
      await paste(text);
      expect(await misplaced(screen)).toEqual([]);
    }
    expect(screen.deeds).toEqual([]);
    expect(strayEscapes(screen.written)).toEqual([]);
  });
});

/** Segments whose every word is hostile, told apart by their numbers. */
function hostileSegments(): readonly object[] {
  const texts = fc.sample(hostileText, 2 * COUNT);
  return Array.from({ length: COUNT }, (_, i) => ({
    name: `${i}${texts[i]}`,
    title: texts[COUNT + i],
    description: texts[COUNT + i],
    tags: [texts[i]],
    status: "active",
    file: texts[i],
    policy: { kind: "now" },
    timezone: "UTC",
    isExpired: false,
    traits: [],
  }));
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Starts the program over a server that answers with these segments, and refuses all else in hostile words. */
async function exploring(segments: readonly object[], { columns, rows }: Size) {
  const screen = new Emulator(columns, rows);
  const args = [...tuiArguments, "--url", await serving(segments)];
  const program = spawn(process.execPath, args, {
    name: "xterm-256color",
    cols: columns,
    rows,
    env: { ...tuiVariables, PATH: process.env["PATH"], HOME: "/nowhere" },
  });
  onTestFinished(() => program.kill("SIGKILL"));
  program.onData((text) => screen.write(text));
  const untilWritten = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 3000 && !isSo(); tries += 1) await wait(10);
    if (!isSo()) throw new Error(`nothing came, found\n${(await screen.lines()).join("\n")}`);
  };
  await untilWritten(() => screen.written.includes("not run"));
  const press = async (sequence: string): Promise<void> => {
    const before = screen.written.length;
    program.write(sequence);
    await untilWritten(() => screen.written.length > before);
  };
  /** What is pasted may be nothing that is seen. */
  const paste = async (text: string): Promise<void> => {
    program.write(`\u001B[200~${text.replaceAll("\u001B[201~", "")}\u001B[201~`);
    await wait(20);
  };
  return { screen, press, paste };
}

async function serving(segments: readonly object[]): Promise<string> {
  const about = { name: "shop \u001B[31m\u202E", asOf: "2026-01-01T00:00:00Z", timezone: "UTC" };
  const answers: Readonly<Record<string, unknown>> = {
    "/api/v1/": about,
    "/api/v1": about,
    "/api/v1/segments": segments,
    "/api/v1/rules": [],
    "/api/v1/jobs": [],
  };
  const server = createServer(({ url = "" }, response) => {
    const answer = answers[url.split("?")[0] ?? ""];
    const isKnown = answer !== undefined;
    const refusal = { status: 404, code: "HTTP_X", detail: fc.sample(hostileText, 1)[0] };
    response.writeHead(isKnown ? 200 : 404, {
      "Content-Type": isKnown ? "application/json" : "application/problem+json",
    });
    response.end(JSON.stringify(answer ?? refusal));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens at a port
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** The row the user is on, as the table tells it. */
const rowOf = async (screen: Emulator): Promise<string | undefined> =>
  / (?<row>[\d,]+) of 10,000/u.exec((await screen.lines()).join("\n"))?.groups?.["row"];

/** Where the user is once it is another row. */
async function rowAfter(row: string | undefined, screen: Emulator): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const now = await rowOf(screen);
    if (now !== undefined && now !== row) return now;
    await wait(10);
  }
  throw new Error(`expected another row than ${row}, found\n${(await screen.lines()).join("\n")}`);
}

/** Lines between the first and the last whose frame is not where it belongs, once the frame is there as a whole. */
async function misplaced(screen: Emulator): Promise<readonly string[]> {
  for (let tries = 0; ; tries += 1) {
    const lines = await screen.lines();
    const wrong = lines.slice(1, -1).filter((_, i) => {
      const ends = [screen.cellAt(0, i + 1), screen.cellAt(screen.columns - 1, i + 1)];
      return !ends.every((end) => /^[│╭╮╰╯]$/u.test(end));
    });
    if (wrong.length === 0 || tries === 300) return wrong;
    await wait(10);
  }
}

/** What was written that is neither text, a colour nor one of the few sequences that draw. */
function strayEscapes(written: string): readonly string[] {
  const known = new RegExp(
    String.raw`\u001B\[[\d;]*[mGHKJA-F]|\u001B\[\?\d+[hl]|\u001B\[[<>=?][\d;]*u|\r?\n|\u200E`,
    "gu",
  );
  const left = written.replaceAll(known, "");
  const at = left.search(dangerous);
  return at === -1 ? [] : [left.slice(Math.max(0, at - 20), at + 20)];
}
