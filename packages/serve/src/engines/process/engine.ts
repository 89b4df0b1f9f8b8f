import type { ChildProcess } from "node:child_process";
import { errorOf } from "../rpc/plain-error.ts";
import { sentArguments } from "../rpc/call-options.ts";
import type { EngineStart, FromEngine, ToEngine } from "../rpc/messages.ts";
import { startChild } from "./child.ts";
import type { ChildOptions } from "./child.ts";
import { engineError } from "./engine-error.ts";
import { residentBytes } from "./resident-bytes.ts";

/** Why a process was ended from outside. */
export type Ending = "time" | "memory" | "asked";

/** How an engine's process ended: by itself, unless told why. */
interface Ended {
  readonly because: Ending | undefined;
  /** Whether its values of JavaScript found no more room. */
  readonly wasFull: boolean;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly callbacks: ReadonlyMap<string, (...told: unknown[]) => void>;
}

/** One engine in a process of its own. */
export class Engine {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<Ended>();
  #isRunning = true;
  #lastWords = "";
  #because: Ending | undefined;
  #calls = 0;

  constructor(start: EngineStart, options: ChildOptions) {
    this.#child = startChild(start, options);
    this.#ready.promise.catch(() => undefined);
    this.#child.on("message", (message: FromEngine) => this.#hear(message));
    this.#child.on("error", (error) => this.#over(error));
    this.#child.on("exit", () => this.#over(undefined));
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString()).slice(-lastWordsLength);
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Resolves when it takes calls. @throws what kept it from opening the project */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<Ended> {
    return this.#ended.promise;
  }

  /** Bytes that it holds; 0 when it is gone. */
  async memory(): Promise<number> {
    return this.#isRunning ? ((await residentBytes(this.pid)) ?? 0) : 0;
  }

  /**
   * Carries a method out. The promise settles when the process has answered, or is gone; the signal among the arguments is left to
   * the caller.
   *
   * @returns the number of the call, for `abort`, and its outcome
   * @throws what the method throws, and SatsumaError `ENGINE_LOST` when the process is gone
   */
  call(
    method: string,
    args: readonly unknown[],
    now: string,
  ): { id: number; outcome: Promise<unknown> } {
    this.#calls += 1;
    const id = this.#calls;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const sent = sentArguments(args);
    const callbacks = [...sent.callbacks.keys()];
    this.#pending.set(id, { resolve, reject, callbacks: sent.callbacks });
    if (this.#isRunning) this.#say({ kind: "call", id, method, args: sent.args, callbacks, now });
    else this.#forget(id, lost());
    return { id, outcome: promise };
  }

  /** Asks it to stop a call; what it answers then does not matter. */
  abort(id: number): void {
    this.#say({ kind: "abort", id });
  }

  /** Asks it to close the project and end, and kills it when it does not. */
  async finish(graceMs: number): Promise<void> {
    if (!this.#isRunning) return;
    this.#say({ kind: "end" });
    const timer = setTimeout(() => {
      this.kill("asked");
    }, graceMs);
    await this.ended;
    clearTimeout(timer);
  }

  kill(because: Ending): void {
    this.#because ??= because;
    this.#child.kill("SIGKILL");
  }

  #say(message: ToEngine): void {
    // A process that is gone is told of by its exit.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  #forget(id: number, error: Error): void {
    this.#pending.get(id)?.reject(error);
    this.#pending.delete(id);
  }

  #hear(message: FromEngine): void {
    if (message.kind === "ready") this.#ready.resolve();
    else if (message.kind === "unfit") this.#unfit(errorOf(message.error));
    else if (message.kind === "told")
      this.#pending.get(message.id)?.callbacks.get(message.callback)?.(...message.args);
    else {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.kind === "answer") pending?.resolve(message.value);
      else pending?.reject(errorOf(message.error));
    }
  }

  #unfit(error: Error): void {
    this.#ready.reject(error);
    this.kill("asked");
  }

  #over(cause: Error | undefined): void {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    this.#ready.reject(lost(cause));
    this.#ended.resolve({
      because: this.#because,
      wasFull: this.#lastWords.includes("heap out of memory"),
    });
    for (const { reject } of this.#pending.values()) reject(lost(cause));
    this.#pending.clear();
  }
}

/** Enough for what Node says when it ends. */
const lastWordsLength = 4000;

const lost = (cause?: Error) =>
  engineError("ENGINE_LOST", "the process that was to answer has ended", { cause });
