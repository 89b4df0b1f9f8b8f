import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { listenForEndings } from "../../src/main/endings.ts";

/** What is listened to of a process. */
class Program extends EventEmitter {
  readonly stdin = new EventEmitter();
  readonly stdout = new EventEmitter();

  /** Node's own type, of which no more is used. */
  asProcess(): NodeJS.Process {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- events are all that is used of it
    return this as unknown as NodeJS.Process;
  }
}

test.for(["SIGINT", "SIGTERM", "SIGHUP"])(
  "%s ends the program, and is no failure of it",
  (name) => {
    const program = new Program();
    const { signal } = listenForEndings(program.asProcess());
    program.emit(name);
    expect(signal.reason).toMatchObject({ code: "INTERRUPTED" });
  },
);

test.for(["end", "close", "error"])("a keyboard that is gone (%s) ends it", (event) => {
  const program = new Program();
  const { signal } = listenForEndings(program.asProcess());
  program.stdin.emit(event, new Error("EIO"));
  expect(signal.reason).toMatchObject({ code: "INTERRUPTED" });
});

test("an error that nobody caught ends it with that error; what comes later changes nothing", () => {
  const program = new Program();
  const { signal } = listenForEndings(program.asProcess());
  const error = new Error("not foreseen");
  program.emit("uncaughtException", error);
  program.emit("SIGTERM");
  expect(signal.reason).toBe(error);
});

test("nothing is listened to afterwards", () => {
  const program = new Program();
  const { release } = listenForEndings(program.asProcess());
  release();
  const listening = [program, program.stdin, program.stdout].flatMap((each) => each.eventNames());
  expect(listening).toEqual([]);
});
