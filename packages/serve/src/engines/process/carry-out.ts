import { flushCompileCache } from "node:module";
import { plainError } from "../rpc/plain-error.ts";
import { receivedArguments } from "../rpc/call-options.ts";
import type { EngineStart, FromEngine, ToEngine } from "../rpc/messages.ts";
import { openEngine } from "./open-engine.ts";
import type { OpenedEngine } from "./open-engine.ts";

type Call = Extract<ToEngine, { kind: "call" }>;

/** Opens what the process is for, then carries out what it is told until it is told to end. */
export async function carryOut(start: EngineStart): Promise<void> {
  let { now } = start;
  const running = new Map<number, AbortController>();
  const early: ToEngine[] = [];
  let take = (message: ToEngine): void => {
    early.push(message);
  };
  process.on("message", (message: ToEngine) => {
    if (message.kind === "call") ({ now } = message);
    take(message);
  });
  const engine = await opened(start, () => now);
  if (engine === undefined) return;
  take = (message) => {
    if (message.kind === "abort") running.get(message.id)?.abort();
    else if (message.kind === "end") void end(engine);
    else void answer(message, engine, running);
  };
  say({ kind: "ready" });
  for (const message of early) take(message);
  // It may be killed at any time, and would then never write it.
  flushCompileCache();
}

async function opened(start: EngineStart, now: () => string): Promise<OpenedEngine | undefined> {
  try {
    return await openEngine(start, now);
  } catch (error) {
    say({ kind: "unfit", error: plainError(error) });
    return undefined;
  }
}

async function answer(
  call: Call,
  engine: OpenedEngine,
  running: Map<number, AbortController>,
): Promise<void> {
  const { id, method } = call;
  const controller = new AbortController();
  running.set(id, controller);
  const own = {
    signal: controller.signal,
    tell: (callback: string, args: readonly unknown[]) => {
      say({ kind: "told", id, callback, args });
    },
  };
  try {
    const value = await engine.call(method, (position) => receivedArguments(call, position, own));
    say({ kind: "answer", id, value });
  } catch (error) {
    say({ kind: "failure", id, error: plainError(error) });
  } finally {
    running.delete(id);
  }
}

async function end(engine: OpenedEngine): Promise<void> {
  await engine.close();
  process.exit(0);
}

/** A process whose parent is gone has nobody to tell, and is about to end. */
function say(message: FromEngine): void {
  if (process.connected) process.send?.(message);
}
