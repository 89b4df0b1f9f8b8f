import { sentArguments } from "../rpc/call-options.ts";
import { engineError } from "../process/engine-error.ts";
import type { Engine } from "../process/engine.ts";
import type { EngineLimits } from "../limits.ts";
import { Experience } from "./experience.ts";
import { FairQueue } from "./fair-queue.ts";
import { mayPass, newestQuickFirst, slice } from "./put-off.ts";
import { Question } from "./question.ts";
import { ReaderSet } from "./reader-set.ts";
import type { Answering, Reader } from "./reader.ts";
import { RecentCallers } from "./recent-callers.ts";
import { keyOf } from "./slow-calls.ts";
import { Tally } from "./tally.ts";
import { answeringOf, turnOf } from "./turn-of.ts";

interface ReadersOptions {
  readonly limits: EngineLimits;
  /** Starts an engine that answers from the copy in a folder. */
  readonly start: (folder: string) => Engine;
  /** The time, as an ISO instant. */
  readonly now: () => string;
  /** Told when a process could not be started. */
  readonly unfit: (error: unknown) => void;
}

/** Who asks, and how long it may take. */
export interface Asking {
  readonly by: string;
  readonly timeMs: number;
}

/**
 * The processes that answer questions, each one at a time. Turns go round between callers; a question that takes long makes room for
 * those that wait, and is asked again later with more time.
 */
export class Readers {
  readonly tally = new Tally();
  readonly #options: ReadersOptions;
  readonly #queue = new FairQueue<Question>();
  readonly #experience = new Experience(() => this.#queue.all, elapsedMs);
  readonly #recent = new RecentCallers(elapsedMs);
  readonly #set: ReaderSet;
  #isClosed = false;

  constructor(options: ReadersOptions) {
    this.#options = options;
    const { limits, start, unfit } = options;
    this.#set = new ReaderSet(limits, start, {
      free: () => this.#next(),
      ended: () => this.tally.killed(),
      unfit,
    });
  }

  /** Those that run: also those that only wait for their last answer. */
  get all(): readonly Reader[] {
    return this.#set.all;
  }

  get isReady(): boolean {
    return this.#set.current.some(({ isReady }) => isReady);
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /**
   * Asks when it is the caller's turn.
   *
   * @throws what the method throws, the reason of the signal among its arguments, or SatsumaError `ENGINE_…`
   */
  async ask(method: string, args: readonly unknown[], { by, timeMs }: Asking): Promise<unknown> {
    const { args: sent, signal } = sentArguments(args);
    signal?.throwIfAborted();
    this.#refuse(by);
    const key = keyOf(method, sent);
    const presumed = this.#experience.of({ by, method, key });
    const question = new Question({ method, args, by, timeMs, key, ...presumed });
    this.#recent.note(by);
    this.#queue.add(question);
    if (signal !== undefined) this.#heed(signal, question);
    this.#limitWait(question);
    this.#next();
    return question.outcome;
  }

  /** Answers from other copies from now on. @throws as `ReaderSet.replace` */
  async replace(folders: readonly string[]): Promise<void> {
    await this.#set.replace(folders);
    this.#experience.forgetSlow();
    if (this.#isClosed) await this.#set.endAll();
  }

  /** Kills those that hold more than they may. */
  limitMemory(): Promise<void> {
    return this.#set.limitMemory();
  }

  /** Answers nothing more, and ends all processes. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const question of this.#queue.clear()) question.fail(closed());
    for (const { answering } of this.all) answering?.question.fail(closed());
    await this.#set.endAll();
  }

  #refuse(by: string): void {
    const { waiting, waitingOfOne } = this.#options.limits;
    if (this.#isClosed) throw closed();
    if (this.#set.current.length === 0)
      throw engineError("ENGINE_STARTING", "the data is not taken in yet");
    if (this.#queue.sizeOf(by) >= waitingOfOne)
      throw engineError("ENGINE_BUSY", `${waitingOfOne} questions of this caller wait already`);
    if (this.#queue.size >= waiting)
      throw engineError("ENGINE_BUSY", `${waiting} questions wait already`);
  }

  #heed(signal: AbortSignal, question: Question): void {
    const abort = (): void => {
      this.#queue.remove(question);
      if (question.fail(signal.reason)) this.tally.stopped("asked");
      this.#stopWhere((answering) => answering.question === question, "asked");
    };
    signal.addEventListener("abort", abort, { once: true });
    question.onceSettled(() => {
      signal.removeEventListener("abort", abort);
    });
  }

  #limitWait(question: Question): void {
    const { waitMs } = this.#options.limits;
    const timer = setTimeout(() => {
      if (!this.#queue.remove(question)) return;
      this.tally.failed();
      question.fail(engineError("ENGINE_BUSY", `no turn came within ${waitMs / 1000} s`));
    }, waitMs);
    question.onceSettled(() => {
      clearTimeout(timer);
    });
  }

  /** Gives those whose turn it is to processes that are free. */
  #next(): void {
    for (const reader of this.#set.current.filter(({ isFree }) => isFree)) {
      const question = this.#queue.next(turnOf(this.#set.current, this.#recent));
      if (question === undefined) break;
      void this.#answer(reader, question);
    }
    this.#makeRoom();
  }

  async #answer(reader: Reader, question: Question): Promise<void> {
    const { engine } = reader;
    if (engine === undefined) throw new RangeError("a reader that is free must have an engine");
    const { method, args, timeMs } = question.asked;
    const { id, outcome } = engine.call(method, args, this.#options.now());
    const answering = { question, id, since: performance.now(), isStopped: false };
    reader.answering = answering;
    const limit = setTimeout(() => {
      this.#outOfTime(reader, answering);
    }, timeMs);
    const room = setTimeout(
      () => {
        this.#hadItsSlice(question);
      },
      slice(question, this.#options.limits.quickMs) + 1,
    );
    const [settled] = await Promise.allSettled([outcome]);
    clearTimeout(limit);
    clearTimeout(room);
    if (settled.status === "fulfilled") this.#told(answering, settled.value);
    else if (engine.isRunning) this.#failed(answering, settled.reason);
    else await this.#lost(answering, engine);
    if (!engine.isRunning) reader.endedOver = question;
    reader.answering = undefined;
    if (reader.isRetired) await this.#set.end(reader);
    this.#next();
  }

  #told({ question, since }: Answering, value: unknown): void {
    if (performance.now() - since < this.#options.limits.quickMs)
      this.#experience.wasQuick(question);
    // One that was to make room may have been done just then.
    this.#queue.remove(question);
    if (question.answer(value)) this.tally.answered();
  }

  #failed({ question, isStopped }: Answering, error: unknown): void {
    if (!isStopped && question.fail(error)) this.tally.failed();
  }

  /** A process that ended by itself may be asked once more: what it was asked need not be why. */
  async #lost({ question, isStopped }: Answering, engine: Engine): Promise<void> {
    const { because, wasFull } = await engine.ended;
    if (isStopped || question.isSettled) return;
    if (because === "memory" || wasFull) {
      this.tally.stopped("memory");
      this.#experience.ranAway(question);
      question.fail(outOfMemory(this.#options.limits));
    } else if (question.lostIn === 0) {
      question.lostIn = 1;
      this.#queue.putBack(question);
    } else {
      this.tally.failed();
      question.fail(engineError("ENGINE_LOST", "two processes ended while they worked on it"));
    }
  }

  #outOfTime(reader: Reader, answering: Answering): void {
    const { timeMs } = answering.question.asked;
    if (answering.isStopped) return;
    this.tally.stopped("time");
    answering.question.fail(
      engineError("ENGINE_TIME", `it took more than the ${timeMs / 1000} s that it may`),
    );
    this.#stop(reader, answering, "time");
  }

  #hadItsSlice(question: Question): void {
    if (!question.isSlow) this.#experience.isTakingLong(question);
    this.#makeRoom();
  }

  /**
   * Where every process is taken, or kept from what waits, a question that has had its time is put off for one that waits, and has more
   * the next time.
   */
  #makeRoom(): void {
    const { current } = this.#set;
    if (current.some(({ isReady, answering }) => !isReady || answering?.isStopped === true)) return;
    const { quickMs } = this.#options.limits;
    const turn = turnOf(current, this.#recent);
    const due = newestQuickFirst(answeringOf(current)).find(
      (each) =>
        performance.now() - each.since >= slice(each.question, quickMs) &&
        this.#queue.has((waiting) => mayPass(waiting, each.question, turn)),
    );
    const reader = current.find(({ answering }) => answering === due);
    if (due === undefined || reader === undefined) return;
    due.question.putOff += 1;
    this.#experience.wasPutOff(due.question);
    this.#queue.putBack(due.question);
    this.#stop(reader, due, "asked");
  }

  #stopWhere(isMeant: (answering: Answering) => boolean, because: "asked"): void {
    for (const reader of this.all)
      if (reader.answering && isMeant(reader.answering))
        this.#stop(reader, reader.answering, because);
  }

  /** Asks a process to stop, and kills it when it does not. */
  #stop(reader: Reader, answering: Answering, because: "time" | "asked"): void {
    if (answering.isStopped) return;
    answering.isStopped = true;
    reader.engine?.abort(answering.id);
    setTimeout(() => {
      if (reader.answering !== answering) return;
      // Whoever changed their mind may have asked for something quick, on a machine that was busy.
      if (because === "time" || !answering.question.isSettled)
        this.#experience.ranAway(answering.question);
      reader.engine?.kill(because);
    }, this.#options.limits.graceMs);
  }
}

/** Milliseconds since some moment. */
const elapsedMs = (): number => performance.now();

const closed = () => engineError("ENGINE_CLOSED", "the server is ending");

const outOfMemory = ({ memoryMiB }: EngineLimits) =>
  engineError("ENGINE_MEMORY", `it took more than the ${memoryMiB} MiB that it may`);
