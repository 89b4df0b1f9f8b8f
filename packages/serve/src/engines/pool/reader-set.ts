import type { Engine } from "../process/engine.ts";
import type { EngineLimits } from "../limits.ts";
import { Reader } from "./reader.ts";
import type { ReaderEvents } from "./reader.ts";

const mebibyte = 2 ** 20;

/** The readers there are: those of the newest copies, and those before that are at their last answer. */
export class ReaderSet {
  readonly #limits: EngineLimits;
  readonly #start: (folder: string) => Engine;
  readonly #events: ReaderEvents;
  readonly #retired = new Set<Reader>();
  #current: readonly Reader[] = [];

  constructor(limits: EngineLimits, start: (folder: string) => Engine, events: ReaderEvents) {
    this.#limits = limits;
    this.#start = start;
    this.#events = events;
  }

  /** Those that may be asked. */
  get current(): readonly Reader[] {
    return this.#current;
  }

  get all(): readonly Reader[] {
    return [...this.#current, ...this.#retired];
  }

  /**
   * Puts readers of other copies in the place of those there are, which end when they have answered what they are at.
   *
   * @throws what keeps the first process from opening the project: the ones before go on then
   */
  async replace(folders: readonly string[]): Promise<void> {
    const fresh = folders.map((folder) => new Reader(folder, this.#start, this.#events));
    const [first, ...others] = fresh;
    if (first === undefined) throw new RangeError("folders must not be empty");
    try {
      await first.start();
    } catch (error) {
      await Promise.all(fresh.map((reader) => reader.end(0)));
      throw error;
    }
    const before = this.#current;
    this.#current = fresh;
    this.#events.free();
    await Promise.all(before.map((reader) => this.#retire(reader)));
    // Only now, so that fewer hold memory at once.
    for (const reader of others) reader.keepRunning();
  }

  /** Ends a reader, and removes its copy. */
  async end(reader: Reader): Promise<void> {
    await reader.end(this.#limits.graceMs);
    this.#retired.delete(reader);
  }

  async endAll(): Promise<void> {
    await Promise.all(this.all.map((reader) => this.end(reader)));
  }

  /** Kills those that hold more than they may. */
  async limitMemory(): Promise<void> {
    await Promise.all(this.all.map((reader) => this.#limit(reader)));
  }

  async #limit(reader: Reader): Promise<void> {
    const { engine } = reader;
    reader.memory = (await engine?.memory()) ?? 0;
    if (reader.memory > this.#limits.memoryMiB * mebibyte) engine?.kill("memory");
  }

  async #retire(reader: Reader): Promise<void> {
    this.#retired.add(reader);
    reader.retire();
    if (reader.answering === undefined) await this.end(reader);
  }
}
