import type { EngineProcess, EnginesCounts, EnginesState } from "./engines.ts";
import { heapMiB, warehouseLimit } from "./limits.ts";
import type { EngineLimits } from "./limits.ts";
import { Readers } from "./pool/readers.ts";
import type { Asking } from "./pool/readers.ts";
import { engineError } from "./process/engine-error.ts";
import { Engine } from "./process/engine.ts";
import { sentence } from "./process/sentence.ts";
import { sentArguments } from "./rpc/call-options.ts";
import type { EngineDuty } from "./rpc/messages.ts";
import { Copies } from "./state/copies.ts";
import { Noticing } from "./state/noticing.ts";
import { Publishing } from "./state/publishing.ts";
import { Serial } from "./state/serial.ts";
import { carryOutWork } from "./work/carry-out-work.ts";
import type { PieceOfWork } from "./work/carry-out-work.ts";

interface ServingOptions {
  readonly folder: string;
  readonly stateFolder: string;
  readonly limits: EngineLimits;
  readonly now: () => string;
  readonly execArgv?: readonly string[];
}

const memoryEveryMs = 100;
const worksWaiting = 16;

/** Keeps readers that answer from copies of the state, and does work on the state itself, after which copies are made anew. */
export class ServingEngines {
  readonly #options: ServingOptions;
  readonly #readers: Readers;
  readonly #copies: Copies;
  readonly #noticing: Noticing;
  readonly #publishing: Publishing;
  readonly #serial = new Serial();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #closing = new AbortController();
  #worker: Engine | undefined;
  #workerMemory = 0;
  /** What keeps data from being taken in, or a process from being started. */
  #problem: string | undefined = "the data is being looked at";

  constructor(options: ServingOptions) {
    this.#options = options;
    const { folder, stateFolder, limits, now } = options;
    this.#copies = new Copies(stateFolder);
    this.#noticing = new Noticing(folder, stateFolder);
    this.#readers = new Readers({
      limits,
      now,
      start: (copy) => this.#engine("answers", copy),
      unfit: (error) => {
        this.#problem = sentence(error);
      },
    });
    this.#publishing = new Publishing(this.#copies, this.#readers, limits.readers);
  }

  /** Opens the project, and begins to answer. @throws SatsumaError when it cannot be opened */
  async open(): Promise<void> {
    await this.#copies.prepare();
    await this.#noticing.goByConfig();
    const first = this.#engine("works", this.#options.stateFolder);
    try {
      await first.ready;
    } catch (error) {
      await this.close();
      throw error;
    }
    this.#begin();
    void this.#serial.take(undefined, async () => {
      // Where that cannot be told, taking data in tells why.
      if (await this.#noticing.hasState().catch(() => false)) await this.#takeOver();
      await this.#takeIn(first);
    });
  }

  ask(method: string, args: readonly unknown[], asking: Asking): Promise<unknown> {
    return this.#readers.ask(method, args, asking);
  }

  /** Work on the state: when that before it is done, and until questions are answered from what it left. */
  async work(method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#serial.length > worksWaiting)
      throw engineError("ENGINE_BUSY", `${worksWaiting} pieces of work wait already`);
    const { signal: asked } = sentArguments(args);
    const { signal: closing } = this.#closing;
    const signal = asked === undefined ? closing : AbortSignal.any([asked, closing]);
    return this.#serial.take(signal, async () => {
      const engine = this.#engine("works", this.#options.stateFolder);
      await engine.ready;
      const result = await this.#carryOut(engine, { method, args, signal });
      this.#problem = undefined;
      return result;
    });
  }

  state(): EnginesState {
    const because = this.#problem ?? this.#publishing.problem;
    return {
      isReady: this.#readers.isReady,
      ...(because === undefined ? {} : { because }),
      processes: this.#processes(),
      publishedAt: this.#publishing.publishedAt,
    };
  }

  counts(): EnginesCounts {
    return this.#readers.tally.counts(this.#readers.waiting);
  }

  async close(): Promise<void> {
    this.#closing.abort(engineError("ENGINE_CLOSED", "the server is ending"));
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([this.#readers.close(), this.#serial.take(undefined, async () => {})]);
    await this.#copies.clear();
  }

  #begin(): void {
    const { limits } = this.#options;
    const memory = setInterval(() => void this.#limitMemory(), memoryEveryMs);
    const notice = setInterval(() => void this.#notice(), limits.noticeMs);
    this.#timers.push(memory, notice);
  }

  #engine(does: EngineDuty, stateFolder: string): Engine {
    const { folder, limits, now, execArgv } = this.#options;
    return new Engine(
      {
        folder,
        stateFolder,
        does,
        memoryLimit: warehouseLimit(limits),
        now: now(),
        parent: process.pid,
      },
      {
        heapMiB: heapMiB(limits),
        yields: limits.yields,
        ...(execArgv === undefined ? {} : { execArgv }),
      },
    );
  }

  async #takeIn(engine: Engine): Promise<void> {
    const progress = ({ stage }: { readonly stage: string }): void => {
      this.#problem = `the data is being taken in: ${stage}`;
    };
    const { signal } = this.#closing;
    try {
      await this.#carryOut(engine, { method: "takeIn", args: [{ progress }], signal });
      this.#problem = undefined;
    } catch (error) {
      this.#problem = sentence(error);
    }
  }

  /** Has an engine do work, and answers from what it left: also where it failed, as it may have taken data in. */
  async #carryOut(engine: Engine, work: PieceOfWork): Promise<unknown> {
    this.#worker = engine;
    try {
      return await carryOutWork(engine, work, this.#options);
    } finally {
      if (engine.isRunning) await this.#answerFrom(engine);
      else await this.#takeOver();
      this.#worker = undefined;
      await engine.finish(this.#options.limits.graceMs);
    }
  }

  /** Answers from what others left. */
  async #takeOver(): Promise<void> {
    const engine = this.#engine("copies", this.#options.stateFolder);
    await this.#answerFrom(engine);
    await engine.finish(this.#options.limits.graceMs);
  }

  async #answerFrom(engine: Engine): Promise<void> {
    if (this.#closing.signal.aborted) return;
    const mark = await this.#publishing.answerFrom(engine, this.#options.now());
    if (mark === undefined) this.#noticing.later();
    else this.#noticing.goByState(mark);
  }

  async #notice(): Promise<void> {
    if (this.#serial.length > 0) return;
    try {
      const noticed = await this.#noticing.look();
      if (noticed !== undefined && this.#serial.length === 0)
        await this.#serial.take(this.#closing.signal, () =>
          noticed === "state" ? this.#takeOver() : this.#goByNewConfig(),
        );
    } catch (error) {
      this.#problem = sentence(error);
    }
  }

  async #goByNewConfig(): Promise<void> {
    await this.#noticing.goByConfig();
    const engine = this.#engine("works", this.#options.stateFolder);
    try {
      await engine.ready;
    } catch (error) {
      this.#problem = sentence(error);
      return;
    }
    this.#publishing.expectOther();
    await this.#takeIn(engine);
  }

  async #limitMemory(): Promise<void> {
    const most = this.#options.limits.memoryMiB * 2 ** 20;
    this.#workerMemory = (await this.#worker?.memory()) ?? 0;
    if (this.#workerMemory > most) this.#worker?.kill("memory");
    await this.#readers.limitMemory();
  }

  #processes(): readonly EngineProcess[] {
    const readers = this.#readers.all.flatMap(({ engine, answering, memory }) =>
      engine?.isRunning === true
        ? [{ pid: engine.pid, does: "answers" as const, isBusy: answering !== undefined, memory }]
        : [],
    );
    const worker = this.#worker;
    return worker?.isRunning === true
      ? [...readers, { pid: worker.pid, does: "work", isBusy: true, memory: this.#workerMemory }]
      : readers;
  }
}
