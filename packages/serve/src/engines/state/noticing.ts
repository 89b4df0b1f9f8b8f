import { stat } from "node:fs/promises";
import { join } from "node:path";
import { stateMark } from "@satsuma/standard";

/** What somebody else wrote. */
type Noticed = "state" | "config";

const configs = ["satsuma.config.ts", "satsuma.config.js", "satsuma.config.mjs"];
const longestPause = 16;

/** Looks for what other processes write: results that they publish, and the config. */
export class Noticing {
  readonly #folder: string;
  readonly #stateFolder: string;
  /** What questions are answered from. */
  #state: string | undefined;
  #config: string | undefined;
  /** As it was when looked at before: what is still being written changes from look to look. */
  #before = "";
  #pause = 1;
  #toSkip = 0;

  constructor(folder: string, stateFolder: string) {
    this.#folder = folder;
    this.#stateFolder = stateFolder;
  }

  /** @returns what was written since it was last answered from, once it is written no more */
  async look(): Promise<Noticed | undefined> {
    const [state, config] = await this.#now();
    const isSettled = this.#before === state + config;
    this.#before = state + config;
    this.#toSkip -= 1;
    if (!isSettled || this.#toSkip >= 0) return undefined;
    if (config !== (this.#config ?? config)) return "config";
    return state === this.#state ? undefined : "state";
  }

  async hasState(): Promise<boolean> {
    return (await stateMark(this.#stateFolder)) !== undefined;
  }

  /** The config as it is now is the one that is gone by. */
  async goByConfig(): Promise<void> {
    [, this.#config] = await this.#now();
  }

  /** What questions are answered from, as `stateMark` tells it. */
  goByState(mark: string): void {
    this.#state = mark;
    this.#pause = 1;
    this.#toSkip = 0;
  }

  /** It could not be taken over: later, and less and less often. */
  later(): void {
    this.#toSkip = this.#pause;
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  async #now(): Promise<readonly [state: string, config: string]> {
    const state = (await stateMark(this.#stateFolder)) ?? "none";
    const marks = configs.map((file) => configMark(join(this.#folder, file)));
    return [state, (await Promise.all(marks)).join(" ")];
  }
}

async function configMark(file: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return "none";
  }
}
